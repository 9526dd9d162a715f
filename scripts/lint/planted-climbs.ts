const importRail = 'house(import-rails)';

/** Imports that climb from a room to one above it, and circles of type imports. */
export const climbs = [
  ['the outbox imports a kind', 'src/main/outbox/c.ts', "export * from '../kinds/card/card.ts';", importRail],
  ['the outbox imports the record of kinds', 'src/main/outbox/d.ts', "export * from '../kinds/kinds.ts';", importRail],
  [
    'the client imports a type of the outbox',
    'src/main/capillary/answers/a.ts',
    "import type { Operation } from '#main/outbox/operation.ts';\nexport type A = Operation;",
    importRail,
  ],
  [
    'a schema of the wire imports an answer',
    'src/main/capillary/wire/a.ts',
    "export * from '../answers/answer.ts';",
    importRail,
  ],
  ['the database imports a store', 'src/main/db/a.ts', "export * from '#main/directory/image-store.ts';", importRail],
  [
    'a use case imports the till',
    'src/main/desk/t.ts',
    "export const t = () => import('../till/till.ts');",
    importRail,
  ],
  ['the till imports the shell', 'src/main/till/a.ts', "export * from '../shell/window.ts';", importRail],
  ['the timer imports a room', 'src/main/timer.ts', "export * from './db/open.ts';", importRail],
  ['a room that is not in the list imports another', 'src/main/attic/a.ts', "export * from '../clock.ts';", importRail],
  ['a room that is not in the list is imported', 'src/main/till/b.ts', "export * from '../attic/b.ts';", importRail],
  [
    'the HTTP of the training service imports an operation',
    'src/training-api/http/a.ts',
    "export * from '../operations/index.ts';",
    importRail,
  ],
  [
    'the store of the training service imports a type of a registration',
    'src/training-api/store/a.ts',
    "export type A = import('../registration/registration.ts').Registration;",
    importRail,
  ],
  [
    'an operation of the training service imports a fault',
    'src/training-api/operations/a.ts',
    "export * from '../faults/fault.ts';",
    importRail,
  ],
  [
    'a file imports a type of another',
    'src/main/staff/a.ts',
    "import type { B } from './b.ts';\nexport type A = { readonly b: B };",
    'import(no-cycle)',
  ],
  [
    'that other file imports a type of the first',
    'src/main/staff/b.ts',
    "import type { A } from './a.ts';\nexport type B = { readonly a: A };",
    'import(no-cycle)',
  ],
] as const;

/** Imports that are allowed: from below, from the same room, and from anywhere in a test. */
export const descents: Readonly<Record<string, string>> = {
  'src/main/desk/below.ts': "export * from '../outbox/outbox.ts';\nexport * from './beside.ts';",
  'src/main/outbox/above.test.ts': "export * from '../kinds/card/card.ts';",
  'src/main/testing/above.ts': "export * from '../desk/follow-applied.ts';",
  'src/training-api/operations/below.ts': "export * from '../http/operation.ts';",
};
