import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
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
 * Reads who holds the identifiers of a registration, before it is sent for the first time and whenever an answer was
 * lost. Ours is applied; another's is for a person. Only a try that may have arrived can have made the customer found now.
 */
export async function readRegistration(payload: RegistrationPayload, context: Context): Promise<Finding> {
  const { operation, attempts, ports } = context;
  const { service, store } = ports;
  const { source, accountId } = payload.draft;
  const holders = await findHolders(service, payload.identifiers, { source, accountId });
  if (holders.kind === 'failed') {
    // Before the first send a refused lookup stands in nobody's way: the registration itself will be told why.
    // And where looking up never works, a registration that cannot have arrived must not wait for it for ever.
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
  // The answer names the survivor where the id that was looked up has been merged away (91009).
  return ours ? { kind: 'applied', customerId: verdict.value.id, warnings: verdict.warnings } : anothers;
}
