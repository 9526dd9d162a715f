import { describeCoupon } from '../../descriptions/describe-coupon.ts';
import { accept } from '../../answers/reply.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Operation } from '../../http/operation.ts';

/** "Get Customer Coupons (Detailed)", the latest first. */
export const customerCoupons: Operation = {
  route: 'GET /v2/customers/{customerId}/coupons',
  kind: 'read',
  handle: ({ params }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    return accept({
      entity: store.coupons
        .ofCustomer(found.customer.id)
        .map((coupon) => describeCoupon(coupon, store.coupons.useOf(coupon.seriesId))),
      warnings: [],
      errors: [],
      success: true,
    });
  },
};
