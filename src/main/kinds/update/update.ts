import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { Service } from '../../capillary/service.ts';
import { type UpdateRequest, updateCustomer } from '../../capillary/customers/update-customer.ts';
import { isUntouched } from '../../outbox/operation.ts';
import { findCustomer } from '../reading/find-customer.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { type UpdatePayload, updatePayload } from './payload.ts';
import { prepareUpdate } from './prepare.ts';
import { sentOf, survivorOf } from '../sending/sent.ts';
import { askOnce, isOldDoubt } from '../reading/old-doubt.ts';
import { compareThreeWays } from '../reading/three-way.ts';
import { isJustSeen } from '../reading/as-seen.ts';
import { compareWithSeen } from './compare-with-seen.ts';
import { comparedOf, detailsOf, picture, seenAt, toBeShown, valuesIn } from './details.ts';
import { field } from '../touches.ts';

/** "Update Customer Details (using userId)". Sets what it names and leaves the rest. */
export const update = defineKind({
  name: 'update',
  access: 'staff',
  payload: updatePayload,
  budget: null,
  looksFirst: false,
  prepare: prepareUpdate,
  touches: ({ draft: { changes } }) => fieldsOf(changes),
  outline: ({ draft }) => ({ kind: 'update', draft }),
  send: async ({ draft }, { customerId, mode, ports: { service } }) => {
    const request = requestOf(draft.changes, service);
    const answer = await updateCustomer(service, { customerId, request }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  takePicture: ({ draft }, context) => {
    // Without what was there before, a lost answer could not be told from somebody else's change.
    const hasSeenAll = [...valuesIn(draft.changes).keys()].every((path) => seenAt(draft.before, path) !== undefined);
    return hasSeenAll && isJustSeen(draft, context) ? null : compareWithSeen(draft, context);
  },
  read: readUpdate,
  changedValues: ({ draft }, held) => {
    const now = picture.safeParse(held).data;
    return now ? comparedOf(draft, undefined, now).map(toBeShown) : [];
  },
  copy: ({ draft: { changes } }) => ({
    ...(changes.firstName !== undefined && { firstName: changes.firstName }),
    ...(changes.lastName !== undefined && { lastName: changes.lastName }),
  }),
});

/**
 * Ours if the service holds what was sent. Absent if it still holds what the picture (or else the screen) showed, unless
 * that may have been set back long after our try. Anything else was written by somebody else. A person who sends it
 * anyway overwrites exactly that.
 */
async function readUpdate({ draft }: UpdatePayload, context: CustomerContext): Promise<Finding> {
  const { attempts, operation, ports } = context;
  // No try of ours can be there. What holds is compared before it is sent.
  if (isUntouched(operation, attempts)) return { kind: 'absent' };
  const found = await findCustomer(context);
  if (found.kind !== 'found') return found;
  const { customer, warnings } = found;
  const now = detailsOf(customer, ports.service);
  const taken = picture.safeParse(operation.picture).data;
  switch (compareThreeWays(comparedOf(draft, taken, now), { isOlder: isOldDoubt(context, taken?.asked) })) {
    case 'applied':
      return { kind: 'applied', customerId: customer.id, warnings };
    case 'held':
      return { kind: 'applied', customerId: customer.id, warnings, heldBefore: true };
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return askOnce('changed-elsewhere', context, now);
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

/** The names of all that is changed, each field of the org's own by itself. */
function fieldsOf(changes: UpdateDraft['changes']): readonly string[] {
  return Object.entries(changes).flatMap(([name, value]) =>
    typeof value === 'object' ? Object.keys(value).map((inner) => field(`${name}.${inner}`)) : [field(name)],
  );
}
