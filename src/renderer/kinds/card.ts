import { defineShownKind } from './shown-kind.ts';

export const card = defineShownKind('card', {
  words: {
    en: { name: 'Card', line: 'Card {{number}}' },
    ar: { name: 'بطاقة', line: 'بطاقة {{number}}' },
    zh: { name: '会员卡', line: '会员卡 {{number}}' },
    id: { name: 'Kartu', line: 'Kartu {{number}}' },
  },
  line: ({ cardNumber }, { say }) => say('line', { number: cardNumber }),
  identifiers: ({ cardNumber }) => [{ type: 'cardnumber', value: cardNumber }],
  fields: ({ cardNumber }) => [
    {
      path: 'cardNumber',
      label: { kind: 'identifier', type: 'cardnumber' },
      value: cardNumber,
      replace: (draft, next) => ({ ...draft, cardNumber: next }),
    },
  ],
});
