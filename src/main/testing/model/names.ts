/** The operations of a story are numbered, and known by their numbers. */

export function idOf(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** Good as a name, an e-mail and the number of a card alike. */
export function markOf(nth: number): string {
  return `mark${nth}@till.example`;
}
