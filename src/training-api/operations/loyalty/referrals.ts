import { createBriefProfileDescriber } from '../../descriptions/describe-profile.ts';
import { accept, refuse } from '../../answers/reply.ts';
import { referralCodeOf } from '../../org/referral-campaigns.ts';
import { printPlainTime } from '../../org/time.ts';
import { checkReferrals } from '../../referrals/check-referrals.ts';
import { describeReferees } from '../../referrals/referees.ts';
import type { Store } from '../../store/store.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Operation } from '../../http/operation.ts';
import { pageOf, readPaging } from '../paging.ts';

/** "Add Customer Referrals": adds all that are sent, or none. Inviting somebody again is another invitation. */
export const addReferrals: Operation = {
  route: 'POST /v2/customers/{customerId}/referrals',
  kind: 'write',
  handle: ({ params, body, till, nowMs }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const { customer } = found;
    const referrer = { customer, identifiers: store.identifiers.ofCustomer(customer.id) };
    const checked = checkReferrals(body, referrer, nowMs);
    if (!checked.ok) return refuse(checked.code, checked.detail);
    for (const { campaignToken, type, identifier, name, invitedAtMs } of checked.value) {
      store.invitations.add({
        customerId: customer.id,
        campaignToken,
        type,
        identifier: identifier.value,
        name,
        invitedAtMs,
        till,
        wasKnown: store.identifiers.holders(identifier).length > 0 ? 1 : 0,
      });
    }
    return accept({ customerReferrals: (body as { readonly customerReferrals: unknown }).customerReferrals });
  },
};

const defaultLimit = 10;

/** "Get Customer Referrals": one entry, with everybody whom the customer invited and those who came. */
export const customerReferrals: Operation = {
  route: 'GET /v2/customers/{customerId}/referrals',
  kind: 'read',
  handle: ({ params, query }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const paging = readPaging(query, defaultLimit);
    if (!paging) return refuse(400, 'limit, offset');
    return accept(pageOf(paging, [found.customer.id], (id) => describe(store, id)));
  },
};

function describe(store: Store, id: number): object {
  const invitations = store.invitations.ofCustomer(id);
  return {
    customer: { id, profiles: store.profiles.ofCustomer(id).map(createBriefProfileDescriber(store, id)) },
    referralCode: referralCodeOf(id),
    invitees: invitations.map(({ type, identifier, invitedAtMs, till }) => ({
      type,
      identifier,
      invitedOn: `${printPlainTime(invitedAtMs)}.0`,
      till: { code: till, name: till },
    })),
    referee: describeReferees(store, invitations),
    incentives: [],
  };
}
