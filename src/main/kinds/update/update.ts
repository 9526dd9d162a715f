import { z } from 'zod';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { WireCustomer } from '../../capillary/customers/customer-details.ts';
import type { Service } from '../../capillary/service.ts';
import { type UpdateRequest, updateCustomer } from '../../capillary/customers/update-customer.ts';
import { isUntouched, mayBeOlder } from '../../outbox/operation.ts';
import { findCustomer } from '../reading/find-customer.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { type UpdatePayload, updatePayload } from './payload.ts';
import { prepareUpdate } from './prepare.ts';
import { sentOf, survivorOf } from '../sending/sent.ts';
import { type Compared, compareThreeWays } from '../reading/three-way.ts';

/** What an answer told about the details that an update can change. */
const picture = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  fields: z.record(z.string(), z.string()),
  extendedFields: z.record(z.string(), z.string()),
  loyaltyType: z.string().optional(),
});
type Details = z.infer<typeof picture>;

/** "Update Customer Details (using userId)". Sets what it names and leaves the rest. */
export const update = defineKind({
  name: 'update',
  access: 'staff',
  payload: updatePayload,
  budget: null,
  looksFirst: false,
  prepare: prepareUpdate,
  outline: ({ draft }) => ({ kind: 'update', draft }),
  send: async ({ draft }, { customerId, mode, ports: { service } }) => {
    const request = requestOf(draft.changes, service);
    const answer = await updateCustomer(service, { customerId, request }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  takePicture: async (_payload, context) => {
    const found = await findCustomer(context);
    return found.kind === 'found'
      ? { kind: 'taken', picture: detailsOf(found.customer, context.ports.service) }
      : found;
  },
  read: readUpdate,
  copy: ({ draft: { changes } }) => ({
    ...(changes.firstName !== undefined && { firstName: changes.firstName }),
    ...(changes.lastName !== undefined && { lastName: changes.lastName }),
  }),
});

/**
 * Ours if the service holds what was sent. Absent if it still holds what the picture (or else the screen) showed.
 * Anything else was written by somebody else. A person who sends it anyway overwrites exactly that.
 */
async function readUpdate({ draft }: UpdatePayload, context: CustomerContext): Promise<Finding> {
  const { attempts, operation, ports } = context;
  const found = await findCustomer(context);
  if (found.kind !== 'found') return found;
  const { customer, warnings } = found;
  const now = detailsOf(customer, ports.service);
  // The id belonged to nobody, and the customer was found under another id. So there is no write of ours to look for.
  if (isUntouched(operation, attempts)) return { kind: 'absent', picture: now };
  const compared = comparedOf(draft, picture.safeParse(operation.picture).data, now);
  switch (compareThreeWays(compared, { isOlder: mayBeOlder(operation) })) {
    case 'applied':
      return { kind: 'applied', customerId: customer.id, warnings };
    case 'held':
      return { kind: 'applied', customerId: customer.id, warnings, heldBefore: true };
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return { kind: 'person', reason: 'changed-elsewhere', existingCustomerId: null, picture: now };
  }
}

function requestOf(
  { firstName, lastName, fields, extendedFields, loyaltyType }: UpdateDraft['changes'],
  { source, accountId }: Service,
): UpdateRequest {
  const profile = { firstName, lastName, fields };
  const touchesProfile = Object.values(profile).some((one) => one !== undefined);
  return {
    ...(touchesProfile && { profiles: [{ ...profile, source, accountId }] }),
    ...(loyaltyType && { loyaltyInfo: { loyaltyType } }),
    ...(extendedFields && { extendedFields }),
  };
}

/** Names and fields of another source or account are not the ones that were changed here. */
function detailsOf({ profiles, loyaltyInfo, extendedFields }: WireCustomer, { source, accountId }: Service): Details {
  const profile = profiles.find((one) => agrees(one.source, source) && agrees(one.accountId, accountId));
  return {
    firstName: profile?.firstName,
    lastName: profile?.lastName,
    fields: textFields(profile?.fields),
    extendedFields: textFields(extendedFields),
    loyaltyType: loyaltyInfo?.loyaltyType,
  };
}

/** A value that is blank or left out contradicts nothing. */
function agrees(told: string | undefined, ours: string | undefined): boolean {
  return !told || !ours || told === ours;
}

function textFields(fields: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (isPlain(value) ? [[name, String(value)]] : [])),
  );
}

/** @param taken what the service told before; without it, what the screen showed counts, if it showed anything */
function comparedOf({ changes, before }: UpdateDraft, taken: Details | undefined, now: Details): readonly Compared[] {
  const plain = (['firstName', 'lastName', 'loyaltyType'] as const).flatMap((name) => {
    const sent = changes[name];
    // If the service named none then, the name was blank. A loyalty type is never blank.
    const known = taken?.[name] ?? (taken && name !== 'loyaltyType' ? '' : before[name]);
    return sent === undefined ? [] : [{ sent, before: known, now: now[name] }];
  });
  const named = (['fields', 'extendedFields'] as const).flatMap((group) => {
    const known = taken?.[group] ?? before[group];
    return Object.entries(changes[group] ?? {}).map(([name, value]) => ({
      sent: String(value),
      before: known && String(known[name] ?? ''),
      now: now[group][name],
    }));
  });
  return [...plain, ...named];
}
