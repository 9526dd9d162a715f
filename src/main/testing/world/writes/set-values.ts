import type { StatusRequest } from '../../../capillary/customers/customer-status.ts';
import type { SubscriptionsRequest } from '../../../capillary/customers/subscriptions.ts';
import type { UpdateRequest } from '../../../capillary/customers/update-customer.ts';
import type { ReferralsRequest } from '../../../capillary/loyalty/referrals.ts';
import { accepted } from '../answers.ts';
import { changed, toCustomer } from '../write.ts';

/** "Update Customer Details": what is named is set, the rest stays. */
export const update = toCustomer(({ body }, customer) => {
  const { profiles: [sent = {}] = [], loyaltyInfo, extendedFields } = body as UpdateRequest;
  const { firstName = customer.profile.firstName, lastName = customer.profile.lastName } = sent;
  customer.profile = { firstName, lastName, fields: { ...customer.profile.fields, ...sent.fields } };
  customer.extendedFields = { ...customer.extendedFields, ...extendedFields };
  customer.loyaltyType = loyaltyInfo?.loyaltyType ?? customer.loyaltyType;
  return { answer: changed(customer), said: [sent.firstName ?? '', sent.lastName ?? ''] };
});

/** "Update Subscription Details". */
export const subscribe = toCustomer(({ body }, customer) => {
  const { subscriptions, reason = '' } = body as SubscriptionsRequest;
  for (const one of subscriptions) {
    customer.subscriptions.set(`${one.channel} ${one.priority}`, one);
    customer.optedOutElsewhere.delete(`${one.channel} ${one.priority}`);
  }
  return { answer: accepted({ subscriptions }), said: [reason] };
});

/** "Update customer status". */
export const setStatus = toCustomer(({ body }, customer) => {
  const { label, reason } = body as StatusRequest;
  customer.label = label;
  return { answer: accepted({ warnings: [], errors: [] }), said: [reason] };
});

/** "Set Customer Image". */
export const setImage = toCustomer(({ file }, customer) => {
  const name = file?.name ?? '';
  customer.picture = Buffer.from(file?.bytes ?? []).toString('hex');
  return { answer: accepted({ data: [{ code: 200, status: true, file: { name, fileHandle: name } }] }), said: [name] };
});

/** "Add Customer Referrals": nothing at the service keeps people from being invited twice. */
export const refer = toCustomer(({ body }, customer) => {
  const { customerReferrals } = body as ReferralsRequest;
  const invited = customerReferrals.flatMap(({ referrals }) =>
    // The service prints the time with a fraction that nobody sent.
    referrals.flatMap(({ type, referral }) =>
      referral.map((one) => ({ ...one, type, invitedOn: `${one.invitedOn ?? ''}.0` })),
    ),
  );
  customer.invitees.push(...invited);
  return { answer: accepted({ customerReferrals }), said: invited.map(({ identifier }) => identifier) };
});
