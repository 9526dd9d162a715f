import { customFields } from './custom-fields.ts';
import { customerExtendedFields } from './extended-fields.ts';

/** The made-up company of these customers, and its stores. */
export const orgId = 60412;

export const stores = [
  { id: 70001, code: 'pune.fcroad', name: 'Lantern House FC Road' },
  { id: 70002, code: 'kochi.mgroad', name: 'Lantern House MG Road' },
  { id: 70003, code: 'dubai.deira', name: 'Lantern House Deira' },
] as const;

/** Tills that `associatedWith` may name, besides the one that is signed in. */
export const tills = ['pune.fcroad.t1', 'pune.fcroad.t2', 'kochi.mgroad.t1', 'dubai.deira.t1'] as const;

/** Extended fields enabled for the company; others are not kept (91015). */
export const extendedFieldNames: ReadonlySet<string> = new Set(customerExtendedFields.map(({ name }) => name));

/** Custom fields configured for the company; others are refused (1017). */
export const customFieldNames: ReadonlySet<string> = new Set(customFields.map(({ name }) => name));

/** The store in which a till stands. A till of no known store counts for the first. */
export function storeOfTill(till: string): (typeof stores)[number] {
  return stores.find(({ code }) => till.startsWith(`${code}.`)) ?? stores[0];
}

/** Tills have ids from 71001 on, in their order. A till that only signs in comes after them. */
export function tillIdOf(code: string): number {
  const nth = tills.findIndex((one) => one === code);
  return 71_001 + (nth === -1 ? tills.length : nth);
}
