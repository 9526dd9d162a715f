import { z } from 'zod';
import type { Call } from '../http/operation.ts';
import { type Identifier, isCardType, readIdentifier } from '../org/identifiers.ts';
import { type IdentifierBody, identifierBody, listOf } from '../customers/customer-body.ts';
import { checkCards } from '../registration/check-cards.ts';
import { checkEach, type Checked, kept, refused } from '../answers/checked.ts';

const changeBody = z
  .object({ add: listOf(identifierBody).default([]), remove: listOf(identifierBody).default([]) })
  .refine(({ add, remove }) => add.length + remove.length > 0);

/** A change of identifiers whose values have been checked. */
export type Change = { readonly add: Part; readonly remove: Part };

type Part = { readonly identifiers: readonly Identifier[]; readonly cards: readonly IdentifierBody[] };

/**
 * Reads "Update Customer Identifiers/Issue Card" and "Issue Card to an Existing Customer". Series and status are query
 * parameters in the table and members of the body in the samples. The query fills in what the body does not say.
 *
 * 400: neither `add` nor `remove`. 8013, 8055, 8056, 8064: an impossible identifier. 1017, 91015: a card's fields.
 */
export function readChange({ body, query }: Call): Checked<Change> {
  const read = changeBody.safeParse(body);
  if (!read.success) return refused(400, 'add, remove');
  const seriesId = query['seriesId'];
  if (seriesId !== undefined && !/^\d{1,9}$/.test(seriesId)) return refused(400, 'seriesId');
  const { statusLabel } = query;
  const add = readPart(read.data.add, { seriesId, statusLabel });
  if (!add.ok) return add;
  // A label in the query is meant for the added card, if there is one.
  const remove = readPart(read.data.remove, add.value.cards.length > 0 ? { seriesId } : { seriesId, statusLabel });
  return remove.ok ? kept({ add: add.value, remove: remove.value }, [...add.warnings, ...remove.warnings]) : remove;
}

function readPart(
  all: readonly IdentifierBody[],
  { seriesId, statusLabel }: { readonly seriesId?: string | undefined; readonly statusLabel?: string | undefined },
): Checked<Part> {
  const cards = checkCards(
    all
      .filter(({ type }) => isCardType(type))
      .map((card) => ({
        ...card,
        seriesId: card.seriesId ?? (seriesId === undefined ? undefined : Number(seriesId)),
        statusLabel: card.statusLabel ?? statusLabel,
      })),
  );
  if (!cards.ok) return cards;
  const identifiers = checkEach(
    all.filter(({ type }) => !isCardType(type)),
    ({ type, value }): Checked<Identifier> => {
      const read = readIdentifier(type, value);
      return read.ok ? kept(read.value) : refused(read.code, `${type} ${value}`);
    },
  );
  if (!identifiers.ok) return identifiers;
  const unique = new Map(identifiers.value.map((one) => [`${one.type} ${one.value}`, one]));
  return kept({ identifiers: [...unique.values()], cards: cards.value }, cards.warnings);
}
