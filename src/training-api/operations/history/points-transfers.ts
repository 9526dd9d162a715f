import { accept } from '../../answers/reply.ts';
import { programOf } from '../../org/programs.ts';
import { printPlainTime } from '../../org/time.ts';
import type { Store } from '../../store/store.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Operation } from '../../http/operation.ts';

/** "Get Points Transfer Summary of Customer": points given (`DEDUCTION`) and received (`ADDITION`), the latest first. */
export const pointsTransfers: Operation = {
  route: 'GET /v2/customers/{customerId}/pointsTransfers',
  kind: 'read',
  handle: ({ params }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    return accept({
      data: store.transfers.ofCustomer(found.customer.id).map((transfer) => ({
        pointsTransferDate: printPlainTime(transfer.atMs),
        pointsTransferred: transfer.points,
        transferId: transfer.id,
        transferType: transfer.isGiven === 1 ? 'DEDUCTION' : 'ADDITION',
        transferredFrom: describeSide(transfer.fromId, store),
        transferredTo: describeSide(transfer.toId, store),
        notes: transfer.notes,
        programName: programOf(transfer.programId)?.title ?? '',
      })),
      warnings: [],
      errors: [],
    });
  },
};

/** A customer who was merged away since is named by their survivor. */
function describeSide(id: number, store: Store): object {
  const survivorId = store.customers.find(id)?.mergedInto;
  if (typeof survivorId === 'number') return describeSide(survivorId, store);
  const [profile] = store.profiles.ofCustomer(id);
  return { userId: id, firstName: profile?.firstName ?? '', lastName: profile?.lastName ?? '' };
}
