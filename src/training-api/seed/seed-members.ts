import { tills } from '../org/company.ts';
import { firstAccountOf, type Source } from '../org/sources.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';
import { giveHistory } from './give-history.ts';
import { type Land, lands } from './names.ts';
import { cardNumber, cardsForMembers } from './seed-cards.ts';
import { fillForm } from './fill-form.ts';
import { seedCustomer } from './seed-customer.ts';

const mailHosts = ['example.com', 'example.org', 'example.net'] as const;

/** Members as in a real store: a mix of lands, names, ways to reach them, points, tiers and coupons. */
export function seedMembers(
  store: Store,
  seeding: {
    readonly chance: Chance;
    /** Dice for what is filled into forms. They are apart because the forms came later. */
    readonly details: Chance;
    readonly source: Source;
    readonly nowMs: number;
  },
): void {
  const { chance, details, source, nowMs } = seeding;
  const place = firstAccountOf(source);
  let nth = 0;
  for (const land of lands) {
    for (let member = 0; member < land.count; member += 1) {
      nth += 1;
      // In turn, so that every name of the land appears.
      const [firstName, latinFirst] = land.firstNames[member % land.firstNames.length] ?? chance.pick(land.firstNames);
      const [lastName, latinLast] = chance.pick(land.lastNames);
      const hasEmail = chance.below(10) < 7;
      const createdAtMs = nowMs - (7 + chance.below(1500)) * dayMs - chance.below(dayMs);
      const customerId = seedCustomer(store, {
        place,
        firstName,
        lastName,
        mobile: mobileOf(land, chance),
        // Numbered, so that two people of one name do not share an address.
        email: hasEmail ? `${latinFirst}.${latinLast}${nth}@${chance.pick(mailHosts)}` : null,
        // A card for every second member, until the cards for members are used up.
        card: nth % 2 === 0 && nth / 2 <= cardsForMembers ? cardNumber(nth / 2) : null,
        loyaltyType: chance.below(20) === 0 ? 'non_loyalty' : 'loyalty',
        till: chance.pick(tills),
        createdAtMs,
        ...fillForm(land, details),
      });
      giveHistory(store, { customerId, chance, createdAtMs, nowMs });
    }
  }
}

function mobileOf(land: Land, chance: Chance): string {
  return chance.pick(land.mobiles).replace(/#+/, (places) => chance.digits(places.length));
}
