import type { SubscriptionsRequest } from '../../capillary/customers/subscriptions.ts';
import type { Call } from '../../capillary/service.ts';
import type { Customers } from './customers.ts';
import { namedBy } from './write.ts';

/**
 * Follows what a till could have read of the opt-outs that were made elsewhere. Answers the reason of an opt-in over one
 * of them: over one that was read, or with no reading right before. One that comes between the reading and the opt-in
 * nobody can know.
 */
export function optInsOverNewer(call: Call, customers: Customers): readonly string[] {
  const customer = call.path.endsWith('/subscriptions') ? namedBy(call, customers) : null;
  if (!customer) return [];
  const { optedOutElsewhere, readings } = customer;
  if (call.method === 'GET') {
    for (const choice of optedOutElsewhere.keys()) optedOutElsewhere.set(choice, 'read');
    readings.areFresh = true;
    return [];
  }
  const { subscriptions, reason = '' } = call.body as SubscriptionsRequest;
  const isOver = subscriptions.some(({ channel, priority, type }) => {
    const optOut = optedOutElsewhere.get(`${channel} ${priority}`);
    return type === 'OPTIN' && optOut !== undefined && (optOut === 'read' || !readings.areFresh);
  });
  readings.areFresh = false;
  return isOver ? [reason] : [];
}
