/** One value of a write that sets values: what was sent, what held before, and what holds now. */
export type Compared = {
  readonly sent: string;
  /** Empty if nothing was set; `undefined` if nobody knows. */
  readonly before: string | undefined;
  /** `undefined` if the service does not tell. */
  readonly now: string | undefined;
};

/**
 * Has a write that sets values arrived?
 *
 * `applied`: what was sent holds now. `held`: what was sent holds now and may have held before, which says nothing
 * about the write. `absent`: what held before still holds, or nothing can be compared; setting the values again does no
 * harm. `changed`: neither holds, so somebody else has written meanwhile.
 *
 * @param isOlder may it have been applied long ago, and something newer have been written since? Then a value that cannot
 * be compared counts as changed, and so does one that holds as before: somebody may have set it back
 */
export function compareThreeWays(
  values: readonly Compared[],
  { isOlder = false }: { readonly isOlder?: boolean } = {},
): 'applied' | 'held' | 'absent' | 'changed' {
  const told = values.filter(({ now }) => now !== undefined);
  if (!told.every(({ sent, now }) => same(sent, now))) {
    const isAsBefore = ({ before, now }: Compared) => before === undefined || same(before, now);
    return !isOlder && told.every(isAsBefore) ? 'absent' : 'changed';
  }
  if (isOlder && told.length < values.length) return 'changed';
  if (told.some(({ sent, before }) => before !== undefined && !same(sent, before))) return 'applied';
  // A value that was the same before proves nothing about values that the service does not tell.
  const isUnknown = told.some(({ before }) => before === undefined);
  const isWholeStory = told.length > 0 && told.length === values.length;
  return isUnknown || isWholeStory ? 'held' : 'absent';
}

function same(left: string | undefined, right: string | undefined): boolean {
  return comparable(left) === comparable(right);
}

/** A value in the one form in which it is compared, however it is written. */
export function comparable(text = ''): string {
  return text.normalize('NFKC').trim();
}
