import { z } from 'zod';
import { refuse, type Reply } from '../../answers/reply.ts';
import { findCustomerLabel } from '../../org/customer-labels.ts';
import { readTime } from '../../org/time.ts';
import type { Store } from '../../store/store.ts';
import { findByIdentifier } from '../../customers/find-profile.ts';
import type { Call, Operation } from '../../http/operation.ts';

/**
 * "Update customer status": gives a customer one of the company's labels. A customer marked as fraud can be given one
 * too, because that is how they are closed.
 */
export const updateStatus: Operation = { route: 'PUT /v2/customers/lookup/status', kind: 'write', handle };

const statusBody = z.object({
  reason: z.string().trim().min(1),
  label: z.string().trim().min(1),
  createdOn: z.string().optional(),
});

/** 400: no reason, no label, or a `createdOn` of another form. 3017: the company does not have the label. */
function handle(call: Call, store: Store): Reply {
  const held = findByIdentifier(store, call);
  if (!held.ok) return refuse(held.code, held.detail);
  const read = statusBody.safeParse(call.body);
  if (!read.success) return refuse(400, read.error.issues[0]?.path.join('.'));
  const { reason, createdOn } = read.data;
  const label = findCustomerLabel(read.data.label)?.label;
  if (!label) return refuse(3017, read.data.label);
  // The document prints it with a `Z`, which is an offset like any other.
  const sinceMs = createdOn === undefined ? call.nowMs : readTime(createdOn.replace(/Z$/, '+00:00'));
  if (sinceMs === null) return refuse(400, 'createdOn');
  const { id } = held.value.customer;
  store.customers.setStatus({ id, label, reason, sinceMs, atMs: call.nowMs });
  // This is the only answer that says `error` and not `errors`.
  return { kind: 'accepted', createdId: id, body: { warnings: [], error: [] } };
}
