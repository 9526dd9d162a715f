import type {
  Coupon,
  CustomerDetails,
  CustomerSection,
  HeldCard,
  HeldSubscription,
  Identifier,
  PointsSummary,
  ServiceWarning,
  SourceProfile,
} from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import type { WireCoupon } from '../../capillary/loyalty/customer-coupons.ts';
import type { WireCustomer, WireProfile } from '../../capillary/customers/customer-details.ts';
import { type Subscriptions, channelOf } from '../../capillary/customers/subscriptions.ts';
import type { KeptCustomer, KeptDetails } from '../../directory/directory-store.ts';
import type { Desk } from '../desk.ts';
import { isRefusedRegistration } from '../writing/refused-registration.ts';
import { keepOrShow } from './keep-or-show.ts';
import { identifierType } from '../../identifiers/identifier-type.ts';

/** Keeps what the service answered about one customer ("Fetch Customer Details (by User ID)"). */
export function keptFromService(
  customer: WireCustomer,
  {
    desk,
    coupons,
    warnings,
  }: {
    readonly desk: Desk;
    /** `null` if they were not read. Then the coupons kept before stay. */
    readonly coupons: readonly WireCoupon[] | null;
    readonly warnings: readonly ServiceWarning[];
  },
): KeptCustomer {
  const profile = customer.profiles.find(({ source }) => source === desk.service.source) ?? customer.profiles[0];
  const key = keyOf(customer.id);
  const known = desk.directory.find(key)?.details;
  const told = {
    points: pointsOf(customer),
    subscriptions: customer.subscriptionInfo && subscriptionsOf(customer.subscriptionInfo, desk.service.source),
    coupons: coupons?.map(couponOf),
  };
  const seen = {
    key,
    customerId: customer.id,
    firstName: profile?.firstName ?? '',
    lastName: profile?.lastName ?? '',
    identifiers: identifiersOf(customer, profile),
    details: {
      profiles: profilesOf(customer, desk.service.source),
      cards: customer.cardDetails.map(cardOf),
      subscriptions: told.subscriptions ?? known?.subscriptions ?? null,
      extendedFields: textsOf(customer.extendedFields),
      fraud: customer.fraudDetails?.status ?? '',
      loyaltyType: loyaltyTypeOf(customer),
      registeredOn: profile?.attribution?.createDate ?? customer.loyaltyInfo?.attributionV2?.createDate ?? '',
      registeredAt: profile?.attribution?.createdBy?.name ?? profile?.attribution?.createdBy?.code ?? '',
      points: told.points ?? known?.points ?? null,
      coupons: told.coupons ?? known?.coupons ?? null,
      readAtMs: { ...known?.readAtMs, ...timesOf(told, desk.clock.now()) },
      warnings: [...warnings],
    },
    fetchedAtMs: desk.clock.now(),
  };
  return keepOrShow([seen], desk)[0] ?? desk.directory.seen(seen);
}

/** A kept customer as the screen shows it. */
export function pageOf(
  customer: KeptCustomer,
  origin: CustomerDetails['origin'],
  desk: Pick<Desk, 'outbox'>,
): CustomerDetails {
  const unread: KeptDetails = {
    profiles: [],
    cards: [],
    subscriptions: null,
    extendedFields: {},
    fraud: '',
    loyaltyType: 'unknown',
    registeredOn: '',
    registeredAt: '',
    points: null,
    coupons: null,
    readAtMs: {},
    warnings: [],
  };
  const { key, customerId, firstName, lastName, fetchedAtMs } = customer;
  return {
    ...(customer.details ?? unread),
    key,
    customerId,
    firstName,
    lastName,
    identifiers: [...customer.identifiers],
    fetchedAtMs,
    origin,
    pending: desk.outbox.backlog.pendingOf(key),
    registrationRefused: isRefusedRegistration(key, desk),
  };
}

/** The time of each part that the answer told. The profile is always among them. */
function timesOf(
  told: Readonly<Record<Exclude<CustomerSection, 'profile'>, unknown>>,
  nowMs: number,
): KeptDetails['readAtMs'] {
  const parts = Object.entries(told).flatMap(([part, value]) => (value ? [[part, nowMs]] : []));
  return { profile: nowMs, ...(Object.fromEntries(parts) as KeptDetails['readAtMs']) };
}

function identifiersOf(customer: WireCustomer, profile: WireProfile | undefined): Identifier[] {
  const all = [
    ...(profile?.identifiers ?? []),
    ...(profile?.identifiersAll ?? []),
    ...customer.cardDetails.map(({ cardNumber }) => ({ type: 'cardnumber', value: cardNumber })),
  ].map(({ type, value }) => ({ type: identifierType(type), value }));
  const unique = new Map(all.map((one) => [`${one.type} ${one.value}`, one]));
  return [...unique.values()].filter(({ type, value }) => type !== '' && value !== '');
}

function profilesOf({ profiles }: WireCustomer, ourSource: string): SourceProfile[] {
  const ofSource = profiles.map(({ source, accountId, firstName, lastName, identifiers, fields }) => ({
    source: source ?? '',
    accountId: accountId ?? '',
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    identifiers: identifiers.map(({ type, value }) => ({ type: identifierType(type), value })),
    fields: textsOf(fields),
  }));
  return ofSource.toSorted((left, right) => Number(right.source === ourSource) - Number(left.source === ourSource));
}

function cardOf(card: WireCustomer['cardDetails'][number]): HeldCard {
  return {
    number: card.cardNumber,
    series: card.seriesName ?? card.seriesCode ?? '',
    status: card.statusInfo?.label ?? card.statusInfo?.status ?? '',
    issuedOn: card.issuedDate ?? '',
    seriesId: card.seriesId ?? null,
    seriesCode: card.seriesCode ?? '',
    isActive: (card.statusInfo?.status ?? card.statusInfo?.label ?? '').toUpperCase() === 'ACTIVE',
    maxActiveCards: card.maxActiveCards ?? null,
  };
}

/** The service answers the channel `MOBILE` as `SMS`. */
export function subscriptionsOf(
  { subscriptions }: Pick<Subscriptions, 'subscriptions'>,
  ourSource: string,
): HeldSubscription[] {
  return subscriptions.map(({ channel, priority, type, sourceName }) => ({
    channel: channelOf(channel),
    priority: priority.toUpperCase(),
    type: type.toUpperCase(),
    source: sourceName === undefined || sourceName === ourSource ? '' : sourceName,
  }));
}

/** On the wire, fields have any type. People read them as text, and there is nothing to read in an object. */
function textsOf(fields: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  const shown = Object.entries(fields ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) && value !== '' ? [[name, String(value)]] : [],
  );
  return Object.fromEntries(shown) as Record<string, string>;
}

function loyaltyTypeOf({ loyaltyInfo }: WireCustomer): KeptDetails['loyaltyType'] {
  const type = loyaltyInfo?.loyaltyType;
  return type === 'loyalty' || type === 'non_loyalty' ? type : 'unknown';
}

/** The service's "slab" is a tier on our screens. Points that cannot be read are unknown, not zero. */
export function pointsOf({ pointsSummary: summary }: WireCustomer): PointsSummary | null {
  if (summary?.loyaltyPoints === undefined) return null;
  return {
    available: summary.loyaltyPoints,
    lifetime: summary.lifetimePoints ?? 0,
    redeemed: summary.redeemed ?? 0,
    expired: summary.expired ?? 0,
    lifetimePurchases: summary.cumulativePurchases ?? 0,
    tier: summary.currentSlab,
    nextTier: summary.nextSlab,
    tierExpiresOn: summary.slabExpiryDate,
  };
}

const discountKinds: Readonly<Record<string, Coupon['discountKind']>> = { ABS: 'absolute', PERC: 'percent' };

export function couponOf(coupon: WireCoupon): Coupon {
  return {
    id: coupon.id,
    code: coupon.code,
    description: coupon.description ?? '',
    seriesName: coupon.seriesName ?? '',
    discountKind: discountKinds[coupon.couponDiscountType ?? ''] ?? 'unknown',
    discountValue: coupon.discountValue ?? 0,
    validTill: coupon.validTill ?? '',
    redeemed: (coupon.redeemed ?? false) || (coupon.isRedeemed ?? false),
  };
}
