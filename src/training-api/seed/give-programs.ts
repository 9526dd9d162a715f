import { stores } from '../org/company.ts';
import { program } from '../org/tiers.ts';
import { dayMs } from '../org/time.ts';
import type { PromotionalPoints } from '../store/loyalty/programs-store.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';

const workshopId = 2231;
const tradeId = 2240;
const airId = 61;
const teaId = 64;

const promotions = [
  { kind: 'customer', promotionName: 'Festival of lights', promotionSource: 'CAMPAIGN' },
  { kind: 'customer', promotionName: 'With our apologies', promotionSource: 'GOODWILL' },
  { kind: 'transaction', promotionName: 'Double points on Tuesdays', promotionSource: 'PROGRAM' },
  { kind: 'lineitem', promotionName: 'Paper lanterns of the month', promotionSource: 'PROGRAM' },
] as const satisfies readonly Pick<PromotionalPoints, 'kind' | 'promotionName' | 'promotionSource'>[];

/** The further and partner programs of a member, and points from promotions. One member in twelve has much of it. */
export function givePrograms(
  store: Store,
  member: { readonly customerId: number; readonly nth: number; readonly chance: Chance; readonly nowMs: number },
): void {
  const { customerId, nth, chance, nowMs } = member;
  const tierExpiresAtMs = nowMs + (60 + chance.below(300)) * dayMs;
  const join = (programId: number, tier: number) => {
    const lifetime = 40 + chance.below(400);
    const redeemed = chance.below(lifetime);
    const balance = lifetime - redeemed;
    const points = { customerId, tier, tierExpiresAtMs, balance, lifetime, redeemed, expired: 0 };
    store.programs.join({ ...points, programId, purchases: lifetime * 20 });
  };
  if (nth % 6 === 0) join(workshopId, 1 + chance.below(2));
  if (nth % 12 === 0) join(tradeId, 1);
  if (nth % 4 === 0) {
    const membershipId = `MA${chance.digits(9)}`;
    const tier = 1 + chance.below(2);
    store.programs.addMembership(customerId, { partnerProgramId: airId, membershipId, tier, tierExpiresAtMs });
  }
  if (nth % 6 === 0) {
    const membershipId = `TEA-${chance.digits(6)}`;
    const membership = { partnerProgramId: teaId, membershipId, tier: null, tierExpiresAtMs: null };
    store.programs.addMembership(customerId, membership);
  }
  const given = nth % 12 === 0 ? promotions : nth % 5 === 0 ? [chance.pick(promotions)] : [];
  for (const promotion of given) {
    const issuedAtMs = nowMs - (5 + chance.below(200)) * dayMs;
    store.programs.addPromotional(customerId, {
      ...promotion,
      programId: program.id,
      points: 10 * (1 + chance.below(30)),
      issuedAt: chance.pick(stores).code,
      issuedAtMs,
      expiresAtMs: issuedAtMs + 365 * dayMs,
    });
  }
}
