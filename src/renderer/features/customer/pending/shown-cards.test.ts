import { expect, it } from 'vitest';
import type { HeldCard } from '#contract/customer.ts';
import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { shownCards } from './shown-cards.ts';

const held: HeldCard = {
  number: '7101',
  series: 'House',
  status: 'ACTIVE',
  issuedOn: '',
  seriesId: 4,
  seriesCode: 'H',
  isActive: true,
  maxActiveCards: 1,
};
const card = (value: string) => ({ type: 'cardnumber', value });
const open = (...works: readonly WorkOutline[]) => works.map((work) => ({ work }) as OperationView);
const shown = (identifiers: readonly { type: string; value: string }[], ...works: readonly WorkOutline[]) =>
  shownCards({ cards: [held], identifiers: [...identifiers] }, open(...works)).map(({ number, pending }) => [
    number,
    pending,
  ]);

it('shows the cards among the identifiers, and no card that was removed since the service told of it', () => {
  expect(shown([])).toEqual([]);
  expect(shown([{ type: 'mobile', value: '1' }, card('7101'), card('7102')])).toEqual([
    ['7101', null],
    ['7102', null],
  ]);
});

it('shows a card that is given here and a card that is removed here', () => {
  const given: WorkOutline = { kind: 'card', draft: { cardNumber: '7109', statusLabel: 'ACTIVE', seriesId: 4 } };
  const gone: WorkOutline = { kind: 'identifier-change', draft: { add: [], remove: [card('7101')] } };
  expect(shown([card('7101')], given, gone)).toEqual([
    ['7101', 'removed'],
    ['7109', 'added'],
  ]);
});
