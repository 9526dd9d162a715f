import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { createStore, type Store } from '../store/store.ts';
import { mergeCustomers } from './merge-customers.ts';

let store: Store;
beforeEach(() => void (store = createStore(openDatabase(':memory:'))));

function customer(more: Partial<Parameters<Store['customers']['add']>[0]> = {}): number {
  const times = { createdAtMs: 0, modifiedAtMs: 0 };
  return store.customers.add({
    loyaltyType: 'non_loyalty',
    till: 'pune.fcroad.t1',
    extendedFields: '{}',
    referralCode: '',
    ...times,
    ...more,
  });
}
const place = (customerId: number, parentId: number | null) =>
  store.associations.set({
    customerId,
    hierarchyCode: 'LH-FAMILY',
    roleCode: parentId === null ? 'HEAD' : 'MEMBER',
    parentId,
    companyExternalId: null,
  });
const merge = (victimId: number, survivorId: number) => mergeCustomers(store, { victimId, survivorId }, 1);

it('keeps what the survivor says of themselves, and adds what only the victim said', () => {
  const survivorId = customer({ extendedFields: '{"city":"Pune"}' });
  merge(
    customer({ extendedFields: '{"city":"Kochi","gender":"Male"}', referralCode: 'R1', loyaltyType: 'loyalty' }),
    survivorId,
  );
  expect(store.customers.find(survivorId)).toMatchObject({
    extendedFields: '{"city":"Pune","gender":"Male"}',
    referralCode: 'R1',
    loyaltyType: 'loyalty',
  });
});

it('hands over the place in a hierarchy, and the children', () => {
  const [headId, memberId, survivorId] = [customer(), customer(), customer()];
  place(headId, null);
  place(memberId, headId);
  merge(headId, survivorId);
  expect(store.associations.find(headId)).toBeUndefined();
  expect(store.associations.find(survivorId)).toMatchObject({ roleCode: 'HEAD', parentId: null });
  expect(store.associations.childrenOf(survivorId)).toEqual([memberId]);
});

it('puts nobody under themselves when a child or a parent is the survivor', () => {
  const [headId, memberId] = [customer(), customer()];
  place(headId, null);
  place(memberId, headId);
  merge(headId, memberId);
  expect(store.associations.find(memberId)).toMatchObject({ parentId: null });

  const other = customer();
  place(other, memberId);
  merge(other, memberId);
  expect(store.associations.find(other)).toBeUndefined();
  expect(store.associations.childrenOf(memberId)).toEqual([]);
});

it('makes all who were merged before name the last survivor', () => {
  const [first, second, last] = [customer(), customer(), customer()];
  merge(first, second);
  merge(second, last);
  expect([first, second].map((id) => store.customers.find(id)?.mergedInto)).toEqual([last, last]);
});
