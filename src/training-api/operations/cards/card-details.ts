import { describeCard } from '../../descriptions/describe-card.ts';
import { accept, refuse } from '../../answers/reply.ts';
import type { Operation } from '../../http/operation.ts';

/** A card by its number: its status, its series and who holds it, 0 being nobody. 3010 when there is none. */
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
