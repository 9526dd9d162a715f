import { describeProgramPoints } from '../../descriptions/describe-points.ts';
import { accept, refuse, type Reply } from '../../answers/reply.ts';
import { partnersOf, programsOf } from '../../loyalty/programs-of.ts';
import { programOf } from '../../org/programs.ts';
import type { Store } from '../../store/store.ts';
import { findByIdentifierOrId } from '../../customers/find-by-identifier.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Call, Operation } from '../../http/operation.ts';

/** "Fetch Customer Loyalty Details": points and tier in every loyalty program, or in that of `programId`. */
export const loyaltyDetails: Operation = {
  route: 'GET /v2/customers/{customerId}/loyaltyDetails',
  kind: 'read',
  handle: (call, store) => {
    const found = findCustomer(store, call.params['customerId'] ?? '');
    return found.ok ? describe(call, store, found.customer.id) : found.reply;
  },
};

/**
 * "Get Customer Loyalty Details", for the customer who has an identifier. Its list of sources ends in one that no
 * customer has.
 */
export const loyaltyDetailsByIdentifier: Operation = {
  route: 'GET /v2/customers/lookup/loyaltyDetails',
  kind: 'read',
  handle: (call, store) => {
    const isOthers = call.query['source'] === 'OTHERS';
    const found = findByIdentifierOrId(isOthers ? { ...call, query: { ...call.query, source: 'ALL' } } : call, store);
    if (!found.ok) return found.reply;
    return isOthers ? refuse(8065, 'OTHERS') : describe(call, store, found.customerId);
  },
};

/** Empty for a customer who has not joined. 400: the company does not have the program. */
function describe({ query }: Call, store: Store, customerId: number): Reply {
  const programId = query['programId'] ?? '';
  if (programId !== '' && !programOf(Number(programId))) return refuse(400, 'programId');
  const wanted = programsOf(store, customerId).filter((one) => programId === '' || one.programId === Number(programId));
  return accept({
    data: wanted.map((points) => describeProgramPoints(points, partnersOf(store, customerId, points.programId))),
    warnings: [],
    errors: [],
  });
}
