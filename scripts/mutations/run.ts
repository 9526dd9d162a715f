// `npm run test:mutations`: copies the project, takes out one rule of the outbox at a time, and demands red tests.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reportCounts } from '../check/report-counts.mjs';
import { inProject, projectNode } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { mutants } from './mutants.ts';

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-mutations-'));
const needed = /^(?:src|package\.json|tsconfig.*\.json|vitest\.config\.ts)$/;
for (const name of fs.readdirSync(inProject('.')).filter((one) => needed.test(one))) {
  fs.cpSync(inProject(name), path.join(copy, name), { recursive: true });
}
fs.symlinkSync(inProject('node_modules'), path.join(copy, 'node_modules'));

let failed = 0;
const check = (what: string, right: boolean) => {
  say(`${right ? '✓' : '✗'} ${what}`);
  if (!right) failed += 1;
};

check('green with all rules', testsAreGreen());
for (const { rule, file, text, instead } of mutants) {
  const target = path.join(copy, file);
  const original = fs.readFileSync(target, 'utf8');
  if (original.split(text).length !== 2) {
    check(`the text of the rule must stand once in ${file}: ${rule}`, false);
    continue;
  }
  fs.writeFileSync(
    target,
    original.replace(text, () => instead),
  );
  check(`red without: ${rule}`, !testsAreGreen());
  fs.writeFileSync(target, original);
}
fs.rmSync(copy, { recursive: true });
reportCounts('mutations', { passed: mutants.length + 1 - failed, failed });

function testsAreGreen(): boolean {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const files = ['one-write', 'outbox', 'lanes', 'approach/approach'].map((name) => `src/main/outbox/${name}.test.ts`);
  const args = [vitest, 'run', ...files, '--bail=1', '--reporter=dot'];
  return spawnSync(projectNode, args, { cwd: copy, stdio: 'ignore', timeout: 120_000 }).status === 0;
}
