const rule = 'house(import-rails)';

/**
 * Forbidden imports between the rooms of the window, the file they are planted in, and the rule that must report them.
 */
export const windowViolations = [
  ['a feature imports another', 'src/renderer/features/search/a.ts', "export * from '../register/a.ts';", rule],
  ['a feature imports the app', 'src/renderer/features/search/b.ts', "export * from '../../app/a.ts';", rule],
  ['a shared file imports a feature', 'src/renderer/shared/a.ts', "export * from '../features/search/a.ts';", rule],
  ['a shared file imports the app', 'src/renderer/shared/b.ts', "export * from '#renderer/app/a.ts';", rule],
  [
    'a component imports a feature',
    'src/renderer/components/a.ts',
    "export * from '#renderer/features/search/a.ts';",
    rule,
  ],
  ['a component imports the contract', 'src/renderer/components/b.ts', "export * from '#contract/a.ts';", rule],
  [
    'a component imports a type of the contract',
    'src/renderer/components/c.ts',
    "export type A = import('#contract/a.ts').A;",
    rule,
  ],
  ['a component imports a shared file', 'src/renderer/components/d.ts', "export * from '../shared/a.ts';", rule],
  ['a component imports the scanner', 'src/renderer/components/e.ts', "export * from '../scanner/a.ts';", rule],
  ['lib imports a shared file', 'src/renderer/lib/h.ts', "export * from '../shared/a.ts';", rule],
  ['a kind imports a shared file', 'src/renderer/kinds/a.ts', "export * from '../shared/a.ts';", rule],
  ['a kind imports the words', 'src/renderer/kinds/b.ts', "export * from '#renderer/locales/a.ts';", rule],
  ['the words import a component', 'src/renderer/locales/a.ts', "export * from '../components/a.ts';", rule],
  [
    'a test of the scanner imports a feature',
    'src/renderer/scanner/a.test.ts',
    "export * from '#renderer/features/search/a.ts';",
    rule,
  ],
] as const;

/** Imports between the rooms of the window that are allowed. */
export const allowedInWindow: Readonly<Record<string, string>> = {
  'src/renderer/features/search/row.ts': "export * from './text.ts';\nexport * from '#renderer/lib/digits.ts';",
  'src/renderer/shared/place/label.ts': ['components', 'lib', 'scanner', 'locales']
    .map((room) => `export * from '../../${room}/a.ts';`)
    .join('\n'),
  'src/renderer/kinds/card.ts': "export * from '#contract/drafts/card.ts';\nexport * from './shown-kind.ts';",
  'src/renderer/locales/en/index.ts': "export * from '../../kinds/kinds.ts';",
  'src/renderer/components/line.ts': "export * from '../lib/cn.ts';",
  'src/renderer/app/routes.ts':
    "export * from '../features/search/screen.ts';\nexport * from '../shared/place/label.ts';",
};
