import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../lib/run.mjs';

const root = resolve(import.meta.dirname, '../..');
const rules = ['.oxlintrc.json', 'package.json', 'scripts/lint'];
const parts = ['main', 'preload', 'renderer', 'tools'];
const types = ['tsconfig.json', 'tsconfig.base.json', ...parts.map((part) => `tsconfig.${part}.json`)];

export type Finding = { readonly file: string; readonly rule: string };

export type PlantedProject = {
  readonly plant: (files: Readonly<Record<string, string>>) => void;
  readonly lint: () => Promise<readonly Finding[]>;
  /** What the compiler says about a part of the tree. */
  readonly types: (part: 'renderer') => Promise<string>;
  readonly remove: () => void;
};

/** A project with the rules and types of this one and none of its sources. Tests plant violations in it. */
export function createPlantedProject(): PlantedProject {
  const folder = mkdtempSync(join(tmpdir(), 'tillside-rails-'));
  for (const path of [...rules, ...types]) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    plant: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `${text}\n`);
      }
    },
    lint: async () => {
      const { output } = await run('oxlint', ['--format=json', 'src'], { cwd: folder, quiet: true });
      const report: { diagnostics: readonly { filename: string; code: string }[] } = JSON.parse(output);
      return report.diagnostics.map(({ filename, code }) => ({ file: filename, rule: code }));
    },
    types: async (part) => (await run('tsc', ['-p', `tsconfig.${part}.json`], { cwd: folder, quiet: true })).output,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
