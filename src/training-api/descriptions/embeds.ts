import { programsOf } from '../loyalty/programs-of.ts';
import type { Store } from '../store/store.ts';
import { subscriptionsOf } from '../subscriptions/subscriptions-of.ts';
import { describeStoredImage } from './describe-image.ts';
import { describeExpiredPoints, describeExpirySchedules, describePoints } from './describe-points.ts';
import { describePrograms } from './describe-programs.ts';
import { describePromotionalPoints } from './describe-promotional-points.ts';

/** Gives the part of the details that an embed adds. `origin` is where images are fetched. */
export type Embed = (customerId: number, store: Store, origin: string) => object;

/** `embed` of "Fetch Customer Details" and "Get Customer Image". A customer who has joined no program has no points. */
const embeds: Readonly<Record<string, Embed>> = {
  points: (customerId, store) => {
    const points = store.points.find(customerId);
    return points ? { pointsSummary: describePoints(points) } : {};
  },
  subscriptions: (customerId, store) => ({
    subscriptionInfo: { subscriptions: subscriptionsOf(store, customerId) },
  }),
  mlp: describePrograms,
  promotionalPoints: (customerId, store) => ({
    promotionalPoints: describePromotionalPoints(store.programs.promotional(customerId)),
  }),
  expirySchedules: (customerId, store) => ({
    expirySchedules: programsOf(store, customerId).flatMap(describeExpirySchedules),
  }),
  expiredPoints: (customerId, store) => ({
    expiredPoints: programsOf(store, customerId).flatMap(describeExpiredPoints),
  }),
  CUSTOMERIMAGE: (customerId, store, origin) => {
    const image = store.images.latest(customerId);
    return { customerImage: image ? [describeStoredImage(image, origin)] : [] };
  },
};

/** Reads `embed`: one name, or several with commas between them; `null` if one of them is unknown. */
export function readEmbeds(names = ''): readonly Embed[] | null {
  if (names.trim() === '') return [];
  const wanted: Embed[] = [];
  for (const name of names.split(',')) {
    const embed = embeds[name.trim()];
    if (!embed) return null;
    wanted.push(embed);
  }
  return wanted;
}
