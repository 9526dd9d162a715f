import { defineShownKind } from './shown-kind.ts';

export const statusLabel = defineShownKind('status-label', {
  words: {
    en: { name: 'Customer status', line: 'Status {{label}}: {{reason}}' },
    ar: { name: 'حالة العميل', line: 'الحالة {{label}}: {{reason}}' },
    zh: { name: '顾客状态', line: '状态 {{label}}：{{reason}}' },
    id: { name: 'Status pelanggan', line: 'Status {{label}}: {{reason}}' },
  },
  line: (draft, { say }) => say('line', draft),
  fields: (typed) =>
    (['label', 'reason'] as const).map((word) => ({
      path: word,
      label: { kind: 'word', word },
      value: typed[word],
      replace: (draft, next) => ({ ...draft, [word]: next }),
    })),
});
