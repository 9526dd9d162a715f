import { defineShownKind } from './shown-kind.ts';

export const identifierChange = defineShownKind('identifier-change', {
  words: {
    en: { name: 'Change of identifiers', added: '{{type}} {{value}} added', removed: '{{type}} {{value}} removed' },
    ar: { name: 'تغيير معرّفات', added: 'أُضيف {{type}} {{value}}', removed: 'أُزيل {{type}} {{value}}' },
    zh: { name: '标识更改', added: '添加{{type}} {{value}}', removed: '移除{{type}} {{value}}' },
    id: { name: 'Perubahan pengenal', added: '{{type}} {{value}} ditambahkan', removed: '{{type}} {{value}} dihapus' },
  },
  line: ({ add, remove }, { say, list, identifierName }) =>
    list([
      ...add.map(({ type, value }) => say('added', { type: identifierName(type), value })),
      ...remove.map(({ type, value }) => say('removed', { type: identifierName(type), value })),
    ]),
  identifiers: ({ add }) => add,
  fields: (typed) =>
    (['add', 'remove'] as const).flatMap((list) =>
      typed[list].map(({ type, value }, at) => ({
        path: `${list}.${at}.value`,
        label: { kind: 'identifier' as const, type },
        value,
        replace: (draft, next) => ({
          ...draft,
          [list]: draft[list].map((one, index) => (index === at ? { ...one, value: next } : one)),
        }),
      })),
    ),
});
