import { expect, it } from 'vitest';
import type { OperationView } from '#contract/operation.ts';
import { authorsOf, isCancellable, whyNotCancelled } from './may-cancel.ts';

const own = { state: 'waiting', certainlyUnapplied: true, authorCodes: ['1001'], managerOnly: false };
const entry = (over: object = {}) => ({ ...own, ...over }) as OperationView;
const asha = { code: '1001', name: 'Asha', role: 'cashier' } as const;
const tomas = { code: '1003', name: 'Tomas', role: 'cashier' } as const;
const mei = { code: '2001', name: 'Mei', role: 'manager' } as const;

it('offers to cancel what certainly was not applied, to whoever made it and to a manager', () => {
  expect([asha, tomas, mei, null].map((who) => isCancellable(entry(), who))).toEqual([true, false, true, false]);
  expect(isCancellable(entry({ state: 'attention' }), asha)).toBe(true);
  expect(isCancellable(entry({ authorCodes: ['1003', '1001'] }), asha)).toBe(true);
});

it.each([{ certainlyUnapplied: false }, { state: 'unknown' }, { state: 'sending' }, { state: 'applied' }])(
  'offers it to nobody for %o',
  (over) => expect([asha, mei].some((who) => isCancellable(entry(over), who))).toBe(false),
);

it('offers a manager’s kind of work to managers alone', () => {
  expect([asha, mei].map((who) => isCancellable(entry({ managerOnly: true }), who))).toEqual([false, true]);
});

it('says why not', () => {
  expect(whyNotCancelled(entry())).toBe('author');
  expect(whyNotCancelled(entry({ certainlyUnapplied: false }))).toBe('doubt');
});

it('names each author once', () => {
  expect(authorsOf(entry({ staffName: 'Tomas', firstStaffName: 'Asha' }))).toEqual(['Asha', 'Tomas']);
  expect(authorsOf(entry({ staffName: 'Asha', firstStaffName: null }))).toEqual(['Asha']);
  expect(authorsOf(entry({ staffName: 'Asha', firstStaffName: 'Asha' }))).toEqual(['Asha']);
});
