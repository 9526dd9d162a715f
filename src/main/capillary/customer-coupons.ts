import { z } from 'zod';
import type { Answer } from './answer.ts';
import { readAs } from './read-as.ts';
import type { CallOptions, Service } from './service.ts';
import { wireBoolean, wireId, wireList, wireNumber, wireText } from './wire.ts';

const wireCoupon = z.looseObject({
  id: wireId,
  code: wireText,
  description: wireText.optional(),
  seriesName: wireText.optional(),
  validTill: wireText.optional(),
  couponDiscountType: wireText.optional(),
  discountValue: wireNumber.optional(),
  redeemed: wireBoolean.optional(),
  isRedeemed: wireBoolean.optional(),
});
export type WireCoupon = z.infer<typeof wireCoupon>;

const couponsAnswer = z.looseObject({ entity: wireList(wireCoupon) });

/** All coupons of one customer, each with its series ("Get Customer Coupons (Detailed)"). */
export async function fetchCustomerCoupons(
  service: Service,
  customerId: number,
  options: CallOptions = {},
): Promise<Answer<readonly WireCoupon[]>> {
  const answer = await service.call({ ...options, method: 'GET', path: `/v2/customers/${customerId}/coupons` });
  const read = readAs(couponsAnswer, answer);
  return read.kind === 'accepted' ? { ...read, value: read.value.entity } : read;
}
