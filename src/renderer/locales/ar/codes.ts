import type { Translated } from '../i18n/translated.ts';
import type { codes as source } from '../en/codes.ts';
import { accounts } from './codes/accounts.ts';
import { answers } from './codes/answers.ts';
import { cardsAndPoints } from './codes/cards-and-points.ts';
import { details } from './codes/details.ts';
import { messagesAndNotes } from './codes/messages-and-notes.ts';

export const codes = {
  ...accounts,
  ...answers,
  ...cardsAndPoints,
  ...details,
  ...messagesAndNotes,
  other: 'تقول الخدمة شيئًا ليس لدى هذا الصندوق كلمات له (الرمز {{code}}).',
} as const satisfies Translated<typeof source, 'ar'>;
