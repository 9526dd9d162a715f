import type { SideEffect } from '#contract/customer.ts';
import type { WrittenAnswer } from '../../capillary/wire/written.ts';

/** What the loyalty program gave at once ("Register Customer", `sideEffects`). */
export function sideEffectsOf(answer: WrittenAnswer): readonly SideEffect[] {
  return answer.sideEffects.map((effect): SideEffect => {
    switch (effect.type) {
      case 'points':
        return { type: 'points', awardedPoints: effect.awardedPoints ?? 0 };
      case 'coupon':
        return {
          type: 'coupon',
          couponCode: effect.couponCode ?? '',
          description: effect.description ?? '',
          validTill: effect.validTill ?? '',
        };
      default:
        return { type: 'other', name: effect.type };
    }
  });
}
