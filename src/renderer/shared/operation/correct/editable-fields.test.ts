import { expect, test } from 'vitest';
import { work } from '#contract/drafts/work.ts';
import { type CorrectableWork, editableFields, isCorrectable } from './editable-fields.ts';

const correctable: readonly CorrectableWork[] = [
  { kind: 'update', draft: { changes: { firstName: 'Rosa', fields: { size: 'M' } }, before: { firstName: 'Rose' } } },
  {
    kind: 'identifier-change',
    draft: { add: [{ type: 'email', value: 'rosa@example.net' }], remove: [{ type: 'mobile', value: '9845000001' }] },
  },
  { kind: 'card', draft: { cardNumber: 'QX-5', statusLabel: 'ACTIVE' } },
  { kind: 'status-label', draft: { label: 'Dormant', reason: 'moved away' } },
  {
    kind: 'referral',
    draft: { campaignToken: 'SPRING', invitees: [{ channel: 'EMAIL', name: 'Emil', identifier: 'emil@example.net' }] },
  },
];

test.each(correctable)('every field of $kind writes into its own place and nowhere else', (given) => {
  const fields = editableFields(given);
  expect(fields.length).toBeGreaterThan(0);
  for (const [index, field] of fields.entries()) {
    const corrected = field.replace(given, 'corrected');
    const values = editableFields(corrected).map(({ value }) => value);
    expect(values).toEqual(fields.map(({ value }, at) => (at === index ? 'corrected' : value)));
    expect(work.safeParse(corrected).success).toBe(true);
  }
});

test('work without anything that was typed has no fields', () => {
  expect(isCorrectable({ kind: 'subscriptions', draft: { changes: [], before: [], reason: '' } })).toBe(false);
  expect(isCorrectable(null)).toBe(false);
});
