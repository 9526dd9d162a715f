import type { ServiceWarning } from '#contract/customer.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import type { Service } from '../../capillary/service.ts';
import { classifyReading, isUnreadable } from '../../outbox/classify.ts';
import { mayBeThere } from '../../outbox/operation.ts';
import { readsBeforePerson } from '../../outbox/after-reading.ts';
import { findHolders } from '../reading/find-holders.ts';
import type { Finding } from '../../outbox/finding.ts';
import type { Context } from '../../outbox/kind.ts';
import { evidenceOf } from './evidence.ts';
import { isOurRegistration } from './is-ours.ts';
import type { RegistrationPayload } from './payload.ts';

/** Who has one of these is the same person. A card tells nothing of who has it, and may be another person's. */
const identifyingTypes: readonly string[] = ['mobile', 'email', 'externalId'];
const isCard = (type: string) => type === 'cardnumber';

/**
 * Reads who holds the identifiers of a registration, before a deferred send and after a lost answer. If it is our
 * customer, the write is applied; otherwise a person decides: the customer is a member already, or the card is
 * another's. Only a try that may have arrived can have made them.
 */
export async function readRegistration(payload: RegistrationPayload, context: Context): Promise<Finding> {
  const { operation, attempts, ports } = context;
  const { service, store } = ports;
  const { source, accountId } = payload.draft;
  const isPossible = mayBeThere(operation, attempts);
  const holders = await findHolders(service, payload.identifiers, { source, accountId });
  if (holders.kind === 'failed') {
    // If it cannot have arrived, a refused lookup stops nothing: the service will refuse the registration itself and
    // say why. And it must not wait for ever where lookups never work.
    const tiredOfIt = holders.verdict.kind === 'unknown' && operation.attempts >= readsBeforePerson;
    const isRefused = holders.verdict.kind === 'attention' && !isUnreadable(holders.verdict);
    const goOn = !isPossible && (isRefused || tiredOfIt);
    return goOn ? { kind: 'absent' } : { kind: 'unread', verdict: holders.verdict };
  }

  const ids = (isOne: (type: string) => boolean) =>
    new Set(holders.held.filter(({ type }) => isOne(type)).map((one) => one.customerId));
  const makesOne = (type: string) => (payload.primary ?? identifyingTypes).includes(type);
  const [member, ...others] = ids(makesOne);
  const customerId = member ?? holders.customerIds[0];
  if (customerId === undefined) return { kind: 'absent' };
  const anothers: Finding = {
    kind: 'person',
    ...(member === undefined
      ? { reason: ids(isCard).size > 0 ? 'card-taken' : 'person-decides', existingCustomerId: null }
      : { reason: others.length > 0 ? 'person-decides' : 'already-member', existingCustomerId: member }),
  };
  if (
    others.length > 0 ||
    !isPossible ||
    store.hasApplied({ kind: 'registration', customerId, exceptId: operation.id })
  )
    return anothers;

  const details = await fetchCustomerDetails(service, { customerId, source, accountId });
  const verdict = classifyReading(details);
  if (verdict.kind === 'attention' && !isUnreadable(verdict) && operation.attempts >= readsBeforePerson)
    return anothers;
  if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
  const evidence = evidenceOf({ ...payload, source }, context, details.facts);
  const ours = evidence !== null && isOurRegistration(verdict.value, evidence);
  if (!ours) return anothers;
  // If the id that we looked up was merged away (91009), the answer names the survivor.
  const { id } = verdict.value;
  return {
    kind: 'applied',
    customerId: id,
    warnings: [...verdict.warnings, ...(await joinedWith(id, payload, service))],
  };
}

/**
 * What the lost answer must have told (8050), if another source knows the customer whom we registered: staff have to see
 * that the account was joined. It is news beside the registration, so a reading that fails holds nothing up.
 */
async function joinedWith(
  customerId: number,
  { draft }: RegistrationPayload,
  service: Service,
): Promise<readonly ServiceWarning[]> {
  const read = await fetchCustomerDetails(service, { customerId, source: 'ALL' });
  const own = draft.source ?? service.source;
  const isJoined = read.kind === 'accepted' && read.value.profiles.some(({ source }) => source && source !== own);
  return isJoined ? [{ code: 8050, message: '' }] : [];
}
