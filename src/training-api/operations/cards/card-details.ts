import { describeCard } from '../../descriptions/describe-card.ts';
import { accept, refuse } from '../../answers/reply.ts';
import type { Operation } from '../../http/operation.ts';

/** A card by its number: its status, its series and its holder (0 for nobody). 3010: there is none. */
export const cardDetails: Operation = {
  route: 'GET /v2/card',
  kind: 'read',
  handle: ({ query }, store) => {
    const number = query['number']?.trim() ?? '';
    if (number === '') return refuse(400, 'number');
    const card = store.cards.find(number);
    return card ? accept({ ...describeCard(card), warnings: [] }) : refuse(3010, number);
  },
};
