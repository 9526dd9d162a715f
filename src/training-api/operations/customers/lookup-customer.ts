import { accept } from '../../answers/reply.ts';
import { findByIdentifier } from '../../customers/find-by-identifier.ts';
import type { Operation } from '../../http/operation.ts';

/** "Fetch Customer ID": the customer who has an identifier in a source account, or in any of them with `source=ALL`. */
export const lookupCustomer: Operation = {
  route: 'GET /v2/customers/lookup',
  kind: 'read',
  handle: (call, store) => {
    const found = findByIdentifier(call, store);
    return found.ok ? accept({ entity: found.customerId, warnings: [] }) : found.reply;
  },
};
