import { message, type Message } from '../answers/messages.ts';
import { issueCard } from '../cards/issue-card.ts';
import { takeBackCard } from '../cards/take-back-card.ts';
import type { Held } from '../customers/find-profile.ts';
import type { Identifier } from '../org/identifiers.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { canBeKnownBy } from '../registration/check-identifiers.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import type { Change } from './change.ts';
import { findSurvivor } from './find-survivor.ts';
import { mergeCustomers } from './merge-customers.ts';

/** The warning that a customer already has an identifier, because the change was made before. */
const alreadyHeld: Readonly<Partial<Record<Identifier['type'], 8071 | 8072>>> = { mobile: 8071, email: 8072 };

/**
 * Writes a change of identifiers: first what is removed, then what is added, then the cards.
 *
 * @returns the customer's id; the survivor's (8051) if an identifier is found in another source
 */
export function writeChange(store: Store, change: Change, held: Held & { readonly nowMs: number }): Checked<number> {
  const { customer, profile, place, nowMs } = held;
  const removed = remove(store, change.remove.identifiers, held);
  if (!removed.ok) return removed;
  const fresh = freshOf(store, change, held);
  if (!fresh.ok) return fresh;
  const survivor = findSurvivor(store, held, fresh.value);
  if (!survivor.ok) return survivor;
  const survivorId = survivor.value ?? customer.id;
  if (survivorId !== customer.id) mergeCustomers(store, { victimId: customer.id, survivorId }, nowMs);
  for (const identifier of fresh.value) store.identifiers.add({ ...identifier, ...place, profileId: profile.id });
  const left = store.identifiers.ofCustomer(survivorId).filter(({ profileId }) => profileId === profile.id);
  if (change.remove.identifiers.length > 0 && !canBeKnownBy(left, place)) return refused(1007);

  const holder = { customerId: survivorId, profileId: profile.id, place, nowMs };
  const cards = exchangeCards(change, {
    takeBack: (card) => takeBackCard(store, card, holder),
    issue: (card) => issueCard(store, card, holder),
  });
  if (!cards.ok) return cards;
  store.profiles.update({ ...profile, modifiedAtMs: nowMs });
  store.customers.touch(survivorId, nowMs);
  const merged = survivorId === customer.id ? [] : [message(8051, survivorId)];
  return kept(survivorId, [...merged, ...fresh.warnings, ...cards.warnings]);
}

/** 1011: this customer has no such identifier in this source account. */
function remove(store: Store, identifiers: readonly Identifier[], { customer, place }: Held): Checked<null> {
  for (const identifier of identifiers) {
    if (store.identifiers.holderIn(place, identifier) !== customer.id) {
      return refused(1011, `${identifier.type} ${identifier.value}`);
    }
    store.identifiers.remove(place, identifier);
  }
  return kept(null);
}

/**
 * Those of the new identifiers that this source account does not have yet.
 *
 * 8007, 8008: another customer of the source account has one. 8007 if it was to replace one of its type, 8008 if it was
 * only to be added. 8067: the customer has it in another source.
 */
function freshOf(
  store: Store,
  { add, remove: gone }: Change,
  { customer, place }: Held,
): Checked<readonly Identifier[]> {
  const fresh: Identifier[] = [];
  const warnings: Message[] = [];
  for (const identifier of add.identifiers) {
    const { type, value } = identifier;
    const holder = store.identifiers.holderIn(place, identifier);
    if (holder === customer.id) {
      warnings.push(message(alreadyHeld[type] ?? 8073, value));
    } else if (holder !== undefined) {
      return refused(gone.identifiers.some((one) => one.type === type) ? 8007 : 8008, holder);
    } else {
      if (store.identifiers.holders(identifier).includes(customer.id)) warnings.push(message(8067, customer.id));
      fresh.push(identifier);
    }
  }
  return kept(fresh, warnings);
}

/** Takes cards back before it issues others, so that a card can be exchanged even if the series allows only one. */
function exchangeCards(
  { add, remove: gone }: Change,
  by: {
    readonly takeBack: (card: IdentifierBody) => Checked<null>;
    readonly issue: (card: IdentifierBody) => Checked<null>;
  },
): Checked<null> {
  const warnings: Message[] = [];
  for (const [cards, exchange] of [
    [gone.cards, by.takeBack],
    [add.cards, by.issue],
  ] as const) {
    for (const card of cards) {
      const exchanged = exchange(card);
      if (!exchanged.ok) return exchanged;
      warnings.push(...exchanged.warnings);
    }
  }
  return kept(null, warnings);
}
