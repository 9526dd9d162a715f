import { defineShownKind } from './shown-kind.ts';

export const statusLabel = defineShownKind('status-label', {
  words: {
    en: { name: 'Customer status', line: 'Status {{label}}: {{reason}}', label: 'Status', reason: 'Reason' },
    ar: { name: 'حالة العميل', line: 'الحالة {{label}}: {{reason}}', label: 'الحالة', reason: 'السبب' },
    zh: { name: '顾客状态', line: '状态 {{label}}：{{reason}}', label: '状态', reason: '原因' },
    id: { name: 'Status pelanggan', line: 'Status {{label}}: {{reason}}', label: 'Status', reason: 'Alasan' },
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
