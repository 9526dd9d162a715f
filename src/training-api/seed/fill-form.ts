import { stores } from '../org/company.ts';
import type { Chance } from './chance.ts';
import type { Land } from './names.ts';

type Filled = {
  readonly fields: Readonly<Record<string, string>>;
  readonly extendedFields: Readonly<Record<string, string>>;
};

/** What a member told about themselves when registering: much, little, or nothing. */
export function fillForm(land: Land, details: Chance): Filled {
  const store = details.pick(stores);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const birthday = `${1950 + details.below(55)}-${twoDigits(1 + details.below(12))}-${twoDigits(1 + details.below(28))}`;
  const told = {
    gender: details.pick(['Male', 'Female', 'Female', 'Male', 'Other']),
    city: details.pick(['Pune', 'Kochi', 'Dubai']),
    age_group: details.pick(['Under 25', '25 to 40', 'Over 40']),
    preferred_store: store.name,
    nationality: land.country,
  };
  const much = details.below(4);
  const kept = much === 0 ? [] : Object.entries(told).filter(() => much === 3 || details.below(2) === 0);
  return { fields: details.below(3) > 0 ? { birthday } : {}, extendedFields: Object.fromEntries(kept) };
}
