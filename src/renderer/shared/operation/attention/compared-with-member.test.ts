import { expect, test } from 'vitest';
import type { CustomerRow } from '#contract/customer.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { OperationView } from '#contract/operation.ts';
import { comparedWithMember } from './compared-with-member.ts';

const draft = { ...emptyDraft, firstName: 'Vera', lastName: 'Kohl', mobile: '98450 64001', email: 'vera@example.net' };
const operation: OperationView = {
  id: '5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f41',
  kind: 'registration',
  state: 'attention',
  customerKey: 'n5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f41',
  title: 'Vera Kohl',
  work: { kind: 'registration', draft },
  staffName: 'Asha',
  firstStaffName: null,
  authorCodes: [],
  managerOnly: false,
  certainlyUnapplied: true,
  written: 'no',
  createdAtMs: 0,
  attempts: 1,
  nextAttemptAtMs: null,
  waiting: null,
  heldByPerson: false,
  attention: 'already-member',
  changedValues: [],
  serviceCode: 8006,
  serviceMessage: '',
  existingCustomerId: 7,
  traceId: '',
  settledAtMs: null,
};
const member: CustomerRow = {
  tier: '',
  sources: [],
  key: 'c7',
  customerId: 7,
  firstName: 'vera',
  lastName: 'Kohl',
  identifiers: [
    { type: 'mobile', value: '919845064001' },
    { type: 'cardnumber', value: 'QX-9' },
  ],
  matched: null,
  origin: 'service',
  fetchedAtMs: 0,
  pending: null,
};

test('marks what differs, and takes a number without its country code for the same number', () => {
  expect(comparedWithMember(operation, member)).toEqual({
    name: { ours: 'Vera Kohl', theirs: 'vera Kohl', differs: false },
    identifiers: [
      { type: 'mobile', ours: '98450 64001', theirs: '919845064001', differs: false },
      { type: 'email', ours: 'vera@example.net', theirs: '', differs: true },
      { type: 'cardnumber', ours: '', theirs: 'QX-9', differs: false },
    ],
  });
});

test('takes a number with its country code for the same number that is kept without', () => {
  const typed = {
    ...operation,
    work: { kind: 'registration' as const, draft: { ...draft, mobile: '+91 98450 11111' } },
  };
  const held = { ...member, identifiers: [{ type: 'mobile', value: '9845011111' }] };
  expect(comparedWithMember(typed, held).identifiers).toContainEqual({
    type: 'mobile',
    ours: '+91 98450 11111',
    theirs: '9845011111',
    differs: false,
  });
});

test('takes a card for another card when only its end is the same', () => {
  const work = { kind: 'card' as const, draft: { cardNumber: '123456', statusLabel: 'ACTIVE' } };
  const held = { ...member, identifiers: [{ type: 'cardnumber', value: '71004123456' }] };
  expect(comparedWithMember({ ...operation, kind: 'card', work }, held).identifiers).toEqual([
    { type: 'cardnumber', ours: '123456', theirs: '71004123456', differs: true },
  ]);
});

test('marks another name', () => {
  expect(comparedWithMember(operation, { ...member, firstName: 'Salma' }).name.differs).toBe(true);
});
