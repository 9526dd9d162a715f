import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';

const standardSeriesId = 51;
const appSeriesId = 52;
const fleetSeriesId = 53;

/** The nth card of the store. Cards up to `cardsForMembers` are for members; the rest lies free in the drawer. */
export function cardNumber(nth: number): string {
  return `71004${String(nth).padStart(8, '0')}`;
}

export const cardsForMembers = 60;
const freeCards = 40;
const freeAppCards = 10;
const freeFleetCards = 30;

/** Cards that nobody holds and nobody can get: 7100400000111 and …112. */
const spentCards = { 111: 'EXPIRED', 112: 'DELETED' } as const;

/** The nth card of the external series. */
export function fleetCardNumber(nth: number): string {
  return `88020${String(nth).padStart(6, '0')}`;
}

/** Card numbers 7100400000001 and on; 7100400000061 to …100 are free, 7100400000101 to …110 are free app cards. */
export function seedCards(store: Store, nowMs: number): void {
  const createdAtMs = nowMs - 400 * dayMs;
  const printed = cardsForMembers + freeCards;
  for (let nth = 1; nth <= printed + freeAppCards; nth += 1) {
    const number = cardNumber(nth);
    store.cards.add({
      number,
      externalId: `LH-${String(nth).padStart(5, '0')}`,
      seriesId: nth <= printed ? standardSeriesId : appSeriesId,
      createdAtMs,
    });
  }
}

/** The spent cards, and the cards of the external series: 88020000001 to …30, all free. */
export function seedFurtherCards(store: Store, nowMs: number): void {
  const createdAtMs = nowMs - 400 * dayMs;
  for (const [nth, label] of Object.entries(spentCards)) {
    const number = cardNumber(Number(nth));
    store.cards.add({ number, externalId: `LH-${nth.padStart(5, '0')}`, seriesId: standardSeriesId, createdAtMs });
    store.cards.takeBack(number, label);
  }
  for (let nth = 1; nth <= freeFleetCards; nth += 1) {
    const number = fleetCardNumber(nth);
    store.cards.add({ number, externalId: number, seriesId: fleetSeriesId, createdAtMs });
  }
}
