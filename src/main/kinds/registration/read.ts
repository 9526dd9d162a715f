import type { ServiceWarning } from '#contract/customer.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import type { Service } from '../../capillary/service.ts';
import { classifyReading } from '../../outbox/classify.ts';
import { mayHaveArrived } from '../../outbox/operation.ts';
import { readsBeforePerson } from '../../outbox/after-reading.ts';
import { findHolders } from '../reading/find-holders.ts';
import type { Finding } from '../../outbox/finding.ts';
import type { Context } from '../../outbox/kind.ts';
import { evidenceOf } from './evidence.ts';
import { isOurRegistration } from './is-ours.ts';
import type { RegistrationPayload } from './payload.ts';

/**
 * Reads who holds the identifiers of a registration, before a deferred send and after a lost answer. If it is our
 * customer, the write is applied; otherwise a person decides. Only a try that may have arrived can have made them.
 */
export async function readRegistration(payload: RegistrationPayload, context: Context): Promise<Finding> {
  const { operation, attempts, ports } = context;
  const { service, store } = ports;
  const { source, accountId } = payload.draft;
  const holders = await findHolders(service, payload.identifiers, { source, accountId });
  if (holders.kind === 'failed') {
    // If it cannot have arrived, a refused lookup stops nothing: the service will refuse the registration itself and
    // say why. And it must not wait for ever where lookups never work.
    const cannotHaveArrived = !attempts.some(mayHaveArrived);
    const tiredOfIt = holders.verdict.kind === 'unknown' && operation.attempts >= readsBeforePerson;
    const goOn = cannotHaveArrived && (holders.verdict.kind === 'attention' || tiredOfIt);
    return goOn ? { kind: 'absent' } : { kind: 'unread', verdict: holders.verdict };
  }

  const [customerId, ...others] = holders.customerIds;
  if (customerId === undefined) return { kind: 'absent' };
  const reason = others.length > 0 ? 'person-decides' : 'already-member';
  const anothers: Finding = { kind: 'person', reason, existingCustomerId: customerId };
  if (
    others.length > 0 ||
    !attempts.some(mayHaveArrived) ||
    store.hasApplied({ kind: 'registration', customerId, exceptId: operation.id })
  )
    return anothers;

  const details = await fetchCustomerDetails(service, { customerId, source, accountId });
  const verdict = classifyReading(details);
  if (verdict.kind === 'attention' && operation.attempts >= readsBeforePerson) return anothers;
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
