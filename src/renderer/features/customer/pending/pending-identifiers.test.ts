import { expect, it } from 'vitest';
import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { pendingIdentifiers } from './pending-identifiers.ts';

const mobile = { type: 'mobile', value: '919845000001' };
const email = { type: 'email', value: 'vera@example.org' };
const change: WorkOutline = { kind: 'identifier-change', draft: { add: [email], remove: [mobile] } };
const card: WorkOutline = { kind: 'card', draft: { cardNumber: '7100', statusLabel: 'ACTIVE' } };
const open = (...works: readonly OperationView['work'][]) => works.map((work) => ({ work }) as OperationView);

it('lays unsent changes over the identifiers of the customer', () => {
  expect(pendingIdentifiers([mobile], open(change, card, null))).toEqual([
    { ...mobile, pending: 'removed' },
    { ...email, pending: 'added' },
    { type: 'cardnumber', value: '7100', pending: 'added' },
  ]);
});

it('shows an identifier only once when the service has accepted it meanwhile', () => {
  expect(pendingIdentifiers([email], open(change))).toEqual([{ ...email, pending: null }]);
});

it('keeps a change for another source apart', () => {
  const elsewhere: WorkOutline = { kind: 'identifier-change', draft: { add: [email], remove: [], source: 'WEBSITE' } };
  expect(pendingIdentifiers([mobile], open(elsewhere))).toEqual([{ ...mobile, pending: null }]);
  expect(pendingIdentifiers([], open(elsewhere, card), { source: 'WEBSITE' })).toEqual([
    { ...email, pending: 'added' },
  ]);
});
