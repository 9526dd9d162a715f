import { refuse, type Reply } from '../answers/reply.ts';
import type { Customer } from '../store/customers/customers-store.ts';
import type { Store } from '../store/store.ts';

/** The customer of a path. 8015: there is none. 8069: they were merged away (with the survivor's id). */
export function findCustomer(
  store: Store,
  id: string,
): { readonly ok: true; readonly customer: Customer } | { readonly ok: false; readonly reply: Reply } {
  const customer = store.customers.find(Number(id));
  if (!customer) return { ok: false, reply: refuse(8015, id) };
  if (customer.mergedInto !== null) return { ok: false, reply: refuse(8069, customer.mergedInto) };
  return { ok: true, customer };
}
