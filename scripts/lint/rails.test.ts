import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowed, violations } from './planted-files.ts';
import { createPlantedProject, type Finding } from './planted-project.ts';

const project = createPlantedProject();
let findings: readonly Finding[] = [];

beforeAll(async () => {
  project.plant(Object.fromEntries(violations.map(([, file, text]) => [file, text])));
  project.plant(allowed);
  findings = await project.lint();
}, 60_000);

afterAll(() => project.remove());

const rulesFor = (file: string) => findings.filter((finding) => finding.file === file).map(({ rule }) => rule);

describe('lint is red when', () => {
  test.each(violations)('%s', (_what, file, _text, rule) => {
    expect(rulesFor(file)).toContain(rule);
  });
});

describe('lint is green for', () => {
  test.each(Object.keys(allowed))('%s', (file) => {
    expect(rulesFor(file)).toEqual([]);
  });
});

test('the window cannot be compiled with Node in it', async () => {
  const window = createPlantedProject();
  window.plant({
    'src/renderer/files.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    'src/renderer/process.ts': 'export const platform = process.platform;',
    'src/renderer/clean.ts': 'export const title = document.title;',
  });
  const said = await window.types('renderer');
  window.remove();
  expect(said).toMatch(/renderer\/files\.ts.*node:fs/);
  expect(said).toMatch(/renderer\/process\.ts.*process/);
  expect(said).not.toMatch(/renderer\/clean\.ts/);
}, 60_000);
