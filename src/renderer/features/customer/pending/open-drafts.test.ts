import { expect, it } from 'vitest';
import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { openDrafts } from './open-drafts.ts';
import { pendingIdentifiers } from './pending-identifiers.ts';
import { shownCards } from './shown-cards.ts';

const card: WorkOutline = { kind: 'card', draft: { cardNumber: '7100', statusLabel: 'ACTIVE' } };
const inState = (state: OperationView['state']) => [{ work: card, state } as OperationView];

it.each(['waiting', 'sending', 'unknown'] as const)('draws what is on its way: %s', (state) => {
  expect(openDrafts(inState(state), 'card')).toEqual([card.draft]);
});

it.each(['attention', 'refused'] as const)('draws nothing of a card that was refused: %s', (state) => {
  expect(openDrafts(inState(state), 'card')).toEqual([]);
  expect(pendingIdentifiers([], inState(state))).toEqual([]);
  expect(shownCards({ cards: [], identifiers: [] }, inState(state))).toEqual([]);
});
