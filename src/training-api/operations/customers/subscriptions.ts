import { accept, refuse, type Reply } from '../../answers/reply.ts';
import { readSourceAccount } from '../../org/sources.ts';
import type { Store } from '../../store/store.ts';
import { checkSubscriptions } from '../../subscriptions/check-subscriptions.ts';
import { subscriptionsOf } from '../../subscriptions/subscriptions-of.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Call, Operation } from '../../http/operation.ts';

/** "Update Subscription Details": sets all subscriptions that are sent, or none. */
export const updateSubscriptions: Operation = {
  route: 'POST /v2/customers/{customerId}/subscriptions',
  kind: 'write',
  handle: ({ params, body }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const { id } = found.customer;
    const checked = checkSubscriptions(body, store.profiles.ofCustomer(id));
    if (!checked.ok) return refuse(checked.code, checked.detail);
    const { subscriptions, campaignId, communicationId, reason } = checked.value;
    for (const subscription of subscriptions) store.subscriptions.set(id, subscription);
    return accept({
      scope: {
        scopeId: 0,
        scope: 'USER',
        subScope: 'NONE',
        setCreatedOn: false,
        setPriority: false,
        setScopeId: false,
        setScope: true,
        setSubScope: true,
      },
      subscriptions: subscriptions.map(({ channel, accountId, priority, type }) => ({
        channel,
        accountId,
        priority,
        type,
      })),
      campaignId,
      communicationId,
      reason,
      warnings: [],
    });
  },
};

/**
 * "Retrieve Subscription Details".
 *
 * `source`, `accountId` and `orgUnitId` are not in the document. They narrow the answer to what was said for them,
 * because the answer itself has no room for them.
 */
export const customerSubscriptions: Operation = {
  route: 'GET /v2/customers/{customerId}/subscriptions',
  kind: 'read',
  handle: ({ params, query }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    return found.ok ? describe(query, store, found.customer.id) : found.reply;
  },
};

function describe(query: Call['query'], store: Store, customerId: number): Reply {
  const { source, accountId, orgUnitId } = query;
  const place = source === undefined ? undefined : readSourceAccount(source, accountId);
  if (place && !place.ok) return refuse(place.code, source);
  if (orgUnitId !== undefined && !/^\d{1,15}$/.test(orgUnitId)) return refuse(400, 'orgUnitId');
  const subscriptions = subscriptionsOf(store, customerId, {
    ...(place && { place: place.value }),
    ...(orgUnitId !== undefined && { orgUnitId: Number(orgUnitId) }),
  });
  return accept({ subscriptions, campaignId: 0, communicationId: 0, warnings: [] });
}
