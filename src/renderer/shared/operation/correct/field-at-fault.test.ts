import { expect, test } from 'vitest';
import { editableFields } from './editable-fields.ts';
import { fieldAtFault } from './field-at-fault.ts';

const change = editableFields({
  kind: 'identifier-change',
  draft: {
    add: [
      { type: 'mobile', value: '9845000001' },
      { type: 'email', value: 'rosa@example.net' },
    ],
    remove: [],
  },
});
const card = editableFields({ kind: 'card', draft: { cardNumber: 'QX-5', statusLabel: 'ACTIVE' } });

test('a complaint stands at the identifier that its code names', () => {
  expect(fieldAtFault(change, 1002)).toBe('add.1.value');
  expect(fieldAtFault(change, 1032)).toBe('add.0.value');
});

test('a complaint that could be about any field stands at no field', () => {
  expect(fieldAtFault(change, 8007)).toBeNull();
});

test('the only field is at fault, whatever the complaint', () => {
  expect(fieldAtFault(card, 3010)).toBe('cardNumber');
  expect(fieldAtFault(card, 8014)).toBe('cardNumber');
});
