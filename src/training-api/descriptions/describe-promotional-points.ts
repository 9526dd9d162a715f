import { stores } from '../org/company.ts';
import { printTime } from '../org/time.ts';
import type { PromotionalPoints } from '../store/loyalty/programs-store.ts';

/** `promotionalPoints` of "Fetch Customer Details", with the embed of that name. */
export function describePromotionalPoints(all: readonly PromotionalPoints[]): object {
  const ofKind = (wanted: PromotionalPoints['kind']) => all.filter(({ kind }) => kind === wanted).map(describe);
  return {
    customerPromotionType: ofKind('customer'),
    transactionPromotionType: ofKind('transaction'),
    lineitemPromotionType: ofKind('lineitem'),
  };
}

function describe(points: PromotionalPoints): object {
  return {
    points: points.points,
    issuedAt: { code: points.issuedAt, name: stores.find(({ code }) => code === points.issuedAt)?.name ?? '' },
    issuedOn: printTime(points.issuedAtMs),
    expiryDate: printTime(points.expiresAtMs),
    promotionSource: { promotionSourceId: -1, promotionSourceType: points.promotionSource },
    programId: points.programId,
    promotionName: points.promotionName,
  };
}
