/** The document spells a card `card`, `cardnumber` and `cardNumber`. We keep the spelling of the requests. */
export function identifierType(type: string): string {
  return /^card(number)?$/i.test(type) ? 'cardnumber' : type;
}
