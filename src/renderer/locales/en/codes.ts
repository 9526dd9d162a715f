import type { ServiceCode } from '#contract/service-codes.ts';
import { accounts } from './codes/accounts.ts';
import { answers } from './codes/answers.ts';
import { cardsAndPoints } from './codes/cards-and-points.ts';
import { details } from './codes/details.ts';
import { messagesAndNotes } from './codes/messages-and-notes.ts';

/** What every code of the service means to a person at the till. A code without a sentence does not compile. */
export const codes = {
  ...accounts,
  ...answers,
  ...cardsAndPoints,
  ...details,
  ...messagesAndNotes,
  other: 'The service gave a code that this till does not know ({{code}}).',
} as const satisfies Record<`c${ServiceCode}` | 'other', string>;
