import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import type { WireCustomer } from '../../capillary/customers/customer-details.ts';
import { heldBy } from '../../identifiers/held-by.ts';

/** What we know of a registration whose answer was lost. Times are epoch milliseconds by the till's clock. */
export type RegistrationEvidence = {
  readonly payload: {
    readonly draft: { readonly firstName: string; readonly lastName: string };
    readonly identifiers: readonly Identifier[];
  };
  readonly till: string;
  readonly source: string;
  readonly takenAtMs: number;
  readonly firstSentAtMs: number;
  /** The latest moment at which the service can still have written it. */
  readonly lastWrittenAtMs: number;
  /** How far the till's clock may have been behind the service's when it was sent, by what is known of it. */
  readonly offsetsMs: readonly number[];
};

/** Clocks of a till and a service, and the offset measured between them, are this far apart at the most. */
const toleranceMs = 120_000;

/**
 * Is this customer the one we registered, or somebody who had the identifier before?
 *
 * Names and identifiers must be those we sent. Till and time are compared where the service tells them (`attribution`,
 * `attributionV2`): one that contradicts us makes it another's, one that is missing proves nothing.
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

  const times = attributions.flatMap((one) => momentOf(one?.createDate));
  if (times.length > 0 && !times.some((time) => isTimeOfOurs(time, evidence))) return false;

  // The service may drop an identifier it finds invalid (8055-8058); then till and time must speak for the rest.
  return missing.length === 0 || (tills.length > 0 && times.length > 0);
}

/** A time without an offset is a different moment in every zone, so it proves nothing. */
function momentOf(text = ''): readonly number[] {
  const timeMs = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(timeMs) ? [] : [timeMs];
}

/** Either the time we gave (`createDate`, to the second) or one at which the service can have written it. */
function isTimeOfOurs(timeMs: number, evidence: RegistrationEvidence): boolean {
  const { takenAtMs, firstSentAtMs, lastWrittenAtMs, offsetsMs } = evidence;
  if (Math.abs(timeMs - takenAtMs) < 1000) return true;
  return offsetsMs.some(
    (offsetMs) =>
      timeMs >= firstSentAtMs + offsetMs - toleranceMs && timeMs <= lastWrittenAtMs + offsetMs + toleranceMs,
  );
}
