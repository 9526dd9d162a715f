/** Tiers from the lowest up; the wire calls them slabs. `number` is `tierNumber` and `slabSNo`. */
export const tiers = [
  { number: 1, name: 'Bronze', description: 'Where everyone starts' },
  { number: 2, name: 'Silver', description: 'From 20,000 spent in a year' },
  { number: 3, name: 'Gold', description: 'From 60,000 spent in a year' },
  { number: 4, name: 'Platinum', description: 'From 150,000 spent in a year' },
] as const;
export type TierNumber = (typeof tiers)[number]['number'];

export function tierOf(number: number): (typeof tiers)[number] | undefined {
  return tiers.find((tier) => tier.number === number);
}

/** The one loyalty program, and what joining it brings. */
export const program = {
  id: 2207,
  welcomePoints: 150,
  welcomeCouponSeriesId: 30411,
  welcomeStrategyIds: [5801, 5806],
  pointsLastDays: 365,
} as const;
