import type { ReferralsRequest } from '../../../capillary/loyalty/referrals.ts';
import type { SubscriptionsRequest } from '../../../capillary/customers/subscriptions.ts';
import type { StatusRequest } from '../../../capillary/customers/customer-status.ts';
import type { UpdateRequest } from '../../../capillary/customers/update-customer.ts';
import { accepted } from '../answers.ts';
import { changed, toCustomer } from '../write.ts';

/** "Update Customer Details": what is named is set, the rest stays. */
export const update = toCustomer(({ body }, customer) => {
  const { profiles = [], extendedFields = {} } = body as UpdateRequest;
  for (const { firstName, lastName, fields = {} } of profiles) {
    customer.firstName = firstName ?? customer.firstName;
    customer.lastName = lastName ?? customer.lastName;
    for (const [name, value] of Object.entries({ ...fields, ...extendedFields })) customer.fields.set(name, value);
  }
  const said = profiles.flatMap(({ firstName = '', lastName = '' }) => [firstName, lastName]);
  return { answer: changed(customer), said };
});

/** "Update Subscription Details". */
export const subscribe = toCustomer(({ body }, customer) => {
  const { subscriptions, reason = '' } = body as SubscriptionsRequest;
  for (const one of subscriptions) customer.subscriptions.set(`${one.channel} ${one.priority}`, one);
  return { answer: accepted({ subscriptions }), said: [reason] };
});

/** "Update customer status". */
export const setStatus = toCustomer(({ body }, customer) => {
  const { label, reason } = body as StatusRequest;
  customer.fields.set('status', label);
  return { answer: accepted({ warnings: [], errors: [] }), said: [reason] };
});

/** "Set Customer Image". */
export const setImage = toCustomer(({ file }, customer) => {
  const name = file?.name ?? '';
  customer.images.push(name);
  return { answer: accepted({ data: [{ code: 200, status: true, file: { name, fileHandle: name } }] }), said: [name] };
});

/** "Add Customer Referrals": nothing at the service keeps people from being invited twice. */
export const refer = toCustomer(({ body }, customer) => {
  const { customerReferrals } = body as ReferralsRequest;
  const invited = customerReferrals.flatMap(({ referrals }) =>
    referrals.flatMap(({ type, referral }) => referral.map((one) => ({ ...one, type }))),
  );
  customer.invitees.push(...invited);
  return { answer: accepted({ customerReferrals }), said: invited.map(({ identifier }) => identifier) };
});
