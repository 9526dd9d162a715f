export type CouponSeries = {
  readonly id: number;
  readonly code: string;
  readonly description: string;
  readonly discountCode: string;
  readonly discountType: 'ABS' | 'PERC';
  readonly discountValue: number;
  readonly discountUpto: number;
  readonly minBillAmount: number;
  readonly validDays: number;
};

export const couponSeries: readonly CouponSeries[] = [
  {
    id: 30411,
    code: 'WELCOME10',
    description: '10% off your next visit',
    discountCode: 'WELCOME',
    discountType: 'PERC',
    discountValue: 10,
    discountUpto: 500,
    minBillAmount: 0,
    validDays: 60,
  },
  {
    id: 30412,
    code: 'BIRTHDAY250',
    description: '250 off in your birthday month',
    discountCode: 'BIRTHDAY',
    discountType: 'ABS',
    discountValue: 250,
    discountUpto: 0,
    minBillAmount: 1000,
    validDays: 30,
  },
  {
    id: 30413,
    code: 'LAMPS15',
    description: '15% off lamps and shades',
    discountCode: 'LAMPS',
    discountType: 'PERC',
    discountValue: 15,
    discountUpto: 1500,
    minBillAmount: 2000,
    validDays: 90,
  },
];

export function couponSeriesOf(id: number): CouponSeries {
  const series = couponSeries.find((one) => one.id === id);
  if (!series) throw new Error(`There is no coupon series ${id}`);
  return series;
}
