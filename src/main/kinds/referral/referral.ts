import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { type ReferralsRequest, addReferrals, referralPages } from '../../capillary/loyalty/referrals.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import { classifyReading } from '../../outbox/classify.ts';
import { findCustomer } from '../reading/find-customer.ts';
import { isSameInvitedOn } from './invited-on.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { type ReferralPayload, referralPayload } from './payload.ts';
import { prepareReferral } from './prepare.ts';
import { done } from '../sending/sent.ts';
import { invitee } from '../touches.ts';

/** "Add Customer Referrals". If it is sent twice, people are invited twice. The service does not stop that. */
export const referral = defineKind({
  name: 'referral',
  access: 'staff',
  payload: referralPayload,
  budget: 'referrals',
  looksFirst: true,
  prepare: prepareReferral,
  touches: ({ invitees }) => invitees.map((one) => invitee(one.channel, one.identifier)),
  outline: ({ draft }) => ({ kind: 'referral', draft }),
  send: async (payload, context) => {
    const { customerId, ports } = context;
    const answer = await addReferrals(ports.service, { customerId, request: requestOf(payload, context) });
    return done(answer, customerId);
  },
  read: readReferral,
});

function requestOf(
  { draft, invitees, invitedOn }: ReferralPayload,
  { operation, customerId, ports }: CustomerContext,
): ReferralsRequest {
  // The identifiers are those at the time of sending, because an earlier operation may have changed them.
  const known = ports.identifiersOf(operation.lane);
  const valueOf = (type: string) => known.find((one) => one.type === type)?.value;
  const left = invitees.filter((one) => !one.done);
  const customer = {
    id: customerId,
    mobile: valueOf('mobile'),
    email: valueOf('email'),
    externalId: valueOf('externalId'),
  };
  const referrals = [...new Set(left.map(({ channel }) => channel))].map((type) => ({
    type,
    referral: left
      .filter(({ channel }) => channel === type)
      .map(({ name, identifier }) => ({ name, identifier, invitedOn })),
  }));
  return { customerReferrals: [{ customer, campaignToken: draft.campaignToken, referrals }] };
}

/**
 * An invitee is done if the service lists the same channel, identifier and time. An invitee who is not listed is still
 * to be invited. If the time is missing, the invitation may be ours. Then a person decides, because a second invitation
 * cannot be taken back.
 */
async function readReferral(payload: ReferralPayload, context: CustomerContext): Promise<Finding> {
  const { customerId, operation } = context;
  if (isStale(operation.serviceCode)) {
    const found = await findCustomer(context);
    if (found.kind !== 'found') return found;
  }
  const invited = await readInvited(context);
  if (invited.kind !== 'read') return invited;

  const read = payload.invitees.map((one) => {
    const same = invited.people
      .filter(({ type, identifier }) =>
        isSameIdentifier({ type, value: identifier }, { type: one.channel, value: one.identifier }),
      )
      .map(({ invitedOn = '' }) => isSameInvitedOn(invitedOn, payload.invitedOn));
    return { one: { ...one, done: one.done || same.includes(true) }, isUnsure: same.includes(null) };
  });
  const invitees = read.map(({ one }) => one);
  if (invitees.every((one) => one.done)) return { kind: 'applied', customerId, warnings: [] };
  return read.some(({ one, isUnsure }) => isUnsure && !one.done)
    ? { kind: 'person', reason: 'person-decides', existingCustomerId: null }
    : { kind: 'absent', payload: { ...payload, invitees } };
}

type Invited = { readonly type: string; readonly identifier: string; readonly invitedOn?: string | undefined };

/** Everybody the customer has invited so far. If the id belongs to nobody, this finds where the customer has gone. */
async function readInvited(
  context: CustomerContext,
): Promise<{ readonly kind: 'read'; readonly people: readonly Invited[] } | Finding> {
  const people: Invited[] = [];
  for await (const page of referralPages(context.ports.service, { customerId: context.customerId })) {
    const verdict = classifyReading(page);
    if (verdict.kind !== 'applied') {
      const found = isStale(verdict.kind === 'attention' ? verdict.code : null) ? await findCustomer(context) : null;
      return found && found.kind !== 'found' ? found : { kind: 'unread', verdict };
    }
    people.push(...verdict.value.data.flatMap(({ invitees }) => invitees));
  }
  return { kind: 'read', people };
}

function isStale(code: number | null): boolean {
  return code !== null && classOfCode(code) === 'stale-id';
}
