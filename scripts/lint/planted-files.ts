import { climbs, descents } from './planted-climbs.ts';
import { allowedInWindow, windowViolations } from './planted-in-window.ts';

const importRail = 'house(import-rails)';
const wallClock = 'house(no-wall-clock)';
const untranslated = 'house(no-untranslated-text)';

/** Code that is forbidden, the file it is planted in, and the rule that must report it. */
export const violations = [
  ...climbs,
  ['the contract imports a package other than zod', 'src/contract/a.ts', "export { clsx } from 'clsx';", importRail],
  ['the contract imports the main process', 'src/contract/b.ts', "export * from '#main/clock.ts';", importRail],
  ['a use case imports electron', 'src/main/desk/a.ts', "export { app } from 'electron';", importRail],
  [
    'the outbox imports a type of electron',
    'src/main/outbox/a.ts',
    "export type A = import('electron').App;",
    importRail,
  ],
  [
    'a test of the directory imports electron',
    'src/main/directory/a.test.ts',
    "export { app } from 'electron';",
    importRail,
  ],
  [
    'the window imports electron',
    'src/renderer/lib/a.ts',
    "export { ipcRenderer } from 'electron/renderer';",
    importRail,
  ],
  ['the window imports the main process', 'src/renderer/lib/b.ts', "export * from '#main/clock.ts';", importRail],
  [
    'the window imports the preload script',
    'src/renderer/lib/c.ts',
    "export * from '../../preload/index.ts';",
    importRail,
  ],
  [
    'the window imports the training service',
    'src/renderer/lib/d.ts',
    "export * from '#training-api/a.ts';",
    importRail,
  ],
  ['the window imports Node', 'src/renderer/lib/e.ts', "export { join } from 'node:path';", importRail],
  ['the window imports Node by its old name', 'src/renderer/lib/f.ts', "export { join } from 'path';", importRail],
  ['the window loads Node later', 'src/renderer/lib/g.ts', "export const late = () => import('node:fs');", importRail],
  ...windowViolations,
  ['the preload script imports zod', 'src/preload/a.ts', "export { z } from 'zod';", importRail],
  [
    'the training service imports the client',
    'src/training-api/a.ts',
    "export * from '#main/capillary/answers/codes.ts';",
    importRail,
  ],
  [
    'the outbox imports the training service',
    'src/main/outbox/b.ts',
    "export * from '#training-api/a.ts';",
    importRail,
  ],
  ['the main process imports the window', 'src/main/desk/b.ts', "export * from '#renderer/lib/a.ts';", importRail],
  ['HTTP is spoken outside the client', 'src/main/desk/c.ts', "export { request } from 'node:https';", importRail],
  [
    'HTTP is spoken elsewhere in the client',
    'src/main/capillary/answers/codes.ts',
    "export { request } from 'node:http';",
    importRail,
  ],
  ['real code imports a test double', 'src/main/desk/d.ts', "export * from './testing/world.ts';", importRail],
  [
    'the main process calls fetch',
    'src/main/capillary/http/http.ts',
    "export const get = () => fetch('/');",
    'eslint(no-restricted-globals)',
  ],
  ['the wall clock is read', 'src/main/desk/e.ts', 'export const now = () => Date.now();', wallClock],
  ['a date is made of the wall clock', 'src/main/desk/f.ts', 'export const now = () => new Date();', wallClock],
  ['the monotonic clock is read', 'src/main/desk/g.ts', 'export const now = () => performance.now();', wallClock],
  ['real chance is taken', 'src/main/desk/h.ts', 'export const chance = () => Math.random();', wallClock],
  [
    'a use case prepares SQL',
    'src/main/desk/i.ts',
    "export const all = (db: { prepare: (sql: string) => void }) => db.prepare('SELECT 1');",
    'house(sql-in-stores)',
  ],
  [
    'a text is in one language',
    'src/renderer/app/a.tsx',
    'export const A = () => <p>Find a customer</p>;',
    untranslated,
  ],
  [
    'a chosen text is in one language',
    'src/renderer/app/b.tsx',
    "export const B = ({ on }: { on: boolean }) => <p>{on ? 'Yes' : '-'}</p>;",
    untranslated,
  ],
  [
    'an attribute that is read out is in one language',
    'src/renderer/app/c.tsx',
    'export const C = () => <p aria-label="Points" />;',
    untranslated,
  ],
  [
    'a placeholder is in one language',
    'src/renderer/app/d.tsx',
    "export const D = () => <input placeholder={'Name'} />;",
    untranslated,
  ],
  [
    'any is used',
    'src/main/desk/j.ts',
    'export const loose = (value: any): unknown => value;',
    'typescript(no-explicit-any)',
  ],
  [
    'a value is sworn to be there',
    'src/main/desk/k.ts',
    'export const first = (list: string[]) => list[0]!;',
    'typescript(no-non-null-assertion)',
  ],
  [
    'a promise is dropped',
    'src/main/desk/l.ts',
    'export const drop = (save: () => Promise<void>) => { save(); };',
    'typescript(no-floating-promises)',
  ],
  [
    'a type is imported as a value',
    'src/main/desk/m.ts',
    "import { Finding } from './n.ts';\nexport type Copy = Finding;",
    'typescript(consistent-type-imports)',
  ],
  ['a default export', 'src/main/desk/o.ts', 'export default 1;', 'import(no-default-export)'],
  ['the console is written to', 'src/main/desk/p.ts', "console.log('here');", 'eslint(no-console)'],
  [
    'a file imports another',
    'src/main/desk/q.ts',
    "import { r } from './r.ts';\nexport const q = () => r();",
    'import(no-cycle)',
  ],
  [
    'that other file imports the first',
    'src/main/desk/r.ts',
    "import { q } from './q.ts';\nexport const r = () => q();",
    'import(no-cycle)',
  ],
  ['a file is too long', 'src/main/desk/s.ts', '//\n'.repeat(301), 'eslint(max-lines)'],
  ['a file is not named in kebab-case', 'src/main/desk/findMe.ts', 'export const a = 1;', 'unicorn(filename-case)'],
] as const;

/** Code that is allowed: the doors that the rails leave open. */
export const allowed: Readonly<Record<string, string>> = {
  ...descents,
  'src/contract/route.ts': "export { z } from 'zod';\nexport * from './envelope.ts';",
  'src/preload/index.ts': "export { contextBridge } from 'electron';\nexport * from '#contract/route.ts';",
  'src/main/shell/window.ts': "export { BrowserWindow } from 'electron';",
  'src/main/ipc/transport.ts': "export { ipcMain } from 'electron';",
  'src/main/start.ts': "export { app } from 'electron';\nexport { startTraining } from '#training-api/server.ts';",
  'src/main/index.ts': "export { app } from 'electron';\nexport { start } from './start.ts';",
  'src/main/capillary/http/request.ts': "export { request } from 'node:https';",
  'src/main/outbox/runner.test.ts': "export { startTraining } from '#training-api/server.ts';",
  'src/main/clock.ts': 'export const systemClock = { now: () => Date.now() };',
  'src/main/desk/day.ts': 'export const day = (ms: number) => new Date(ms);',
  'src/main/staff/staff-store.ts':
    "export const all = (db: { prepare: (sql: string) => void }) => db.prepare('SELECT 1');",
  ...allowedInWindow,
  'src/renderer/app/layout.tsx':
    'export const Line = ({ name }: { name: string }) => <p aria-label={name} className="flex">{name} · 1</p>;',
  // A violation above imports this type.
  'src/main/desk/n.ts': 'export type Finding = string;',
};
