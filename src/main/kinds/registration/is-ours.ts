import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import type { WireCustomer } from '../../capillary/customers/customer-details.ts';
import { momentOf } from '../../capillary/wire/moment.ts';
import { heldBy } from '../../identifiers/held-by.ts';

/** What we know of a registration whose answer was lost. Times are epoch milliseconds. */
export type RegistrationEvidence = {
  readonly payload: {
    readonly draft: { readonly firstName: string; readonly lastName: string };
    readonly identifiers: readonly Identifier[];
  };
  readonly till: string;
  readonly source: string;
  /** As the service was told it, if it was. */
  readonly takenAtMs: number;
  /** This and the next by the till's clock. */
  readonly firstSentAtMs: number;
  /** The latest moment at which the service may still have written it. */
  readonly lastWrittenAtMs: number;
  /** How far the till's clock may have been behind the service's at the time of sending. */
  readonly offsetsMs: readonly number[];
};

/** The clocks of till and service, and the offset measured between them, differ by this much at most. */
const toleranceMs = 120_000;

/**
 * Is this the customer we registered, or somebody who had the identifier before?
 *
 * Names and identifiers must be the ones we sent. Till and time are compared if the service tells them (`attribution`,
 * `attributionV2`). If one contradicts ours, the customer is somebody else's. If one is missing, that proves nothing.
 */
export function isOurRegistration(customer: WireCustomer, evidence: RegistrationEvidence): boolean {
  const { draft, identifiers } = evidence.payload;
  const profile = customer.profiles.find(({ source }) => source === evidence.source) ?? customer.profiles[0];
  if (!profile) return false;
  if (!isSameText(profile.firstName, draft.firstName) || !isSameText(profile.lastName, draft.lastName)) return false;

  const held = heldBy({ profiles: [profile], cardDetails: customer.cardDetails });
  const ofType = (type: string) => held.filter((one) => isSameText(one.type, type));
  const missing = identifiers.filter((sent) => !held.some((one) => isSameIdentifier(one, sent)));
  if (missing.length === identifiers.length || missing.some(({ type }) => ofType(type).length > 0)) return false;

  const attributions = [profile.attribution, customer.loyaltyInfo?.attributionV2];
  const tills = attributions.flatMap((one) => (one?.createdBy?.code ? [one.createdBy.code] : []));
  if (tills.length > 0 && !tills.some((till) => isSameText(till, evidence.till))) return false;

  const times = attributions.flatMap((one) => momentOf(one?.createDate ?? '') ?? []);
  if (times.length > 0 && !times.some((time) => isTimeOfOurs(time, evidence))) return false;

  // The service may drop an identifier that it finds invalid (8055-8058). Then till and time must both agree.
  return missing.length === 0 || (tills.length > 0 && times.length > 0);
}

/** Either the time we gave (`createDate`, to the second), or a time at which the service may have written it. */
function isTimeOfOurs(timeMs: number, evidence: RegistrationEvidence): boolean {
  const { takenAtMs, firstSentAtMs, lastWrittenAtMs, offsetsMs } = evidence;
  if (Math.abs(timeMs - takenAtMs) < 1000) return true;
  return offsetsMs.some(
    (offsetMs) =>
      timeMs >= firstSentAtMs + offsetMs - toleranceMs && timeMs <= lastWrittenAtMs + offsetMs + toleranceMs,
  );
}
