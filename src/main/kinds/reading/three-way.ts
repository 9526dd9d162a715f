/** One value of a write that sets values: what was sent, what held before, and what holds now. */
export type Compared = {
  readonly sent: string;
  /** Empty where nothing was set; `undefined` where nobody knows. */
  readonly before: string | undefined;
  /** `undefined` where the service does not tell. */
  readonly now: string | undefined;
};

/**
 * Has a write that sets values arrived?
 *
 * `applied`: what holds now is what was sent. `held`: so it is, and so it may have been before, which tells nothing of the
 * write itself. `absent`: it is what held before, or nothing can be compared; setting the values again does no harm.
 * `changed`: it is neither, so somebody else has written meanwhile.
 */
export function compareThreeWays(values: readonly Compared[]): 'applied' | 'held' | 'absent' | 'changed' {
  const told = values.filter(({ now }) => now !== undefined);
  if (!told.every(({ sent, now }) => same(sent, now))) {
    const isAsBefore = ({ before, now }: Compared) => before === undefined || same(before, now);
    return told.every(isAsBefore) ? 'absent' : 'changed';
  }
  if (told.some(({ sent, before }) => before !== undefined && !same(sent, before))) return 'applied';
  // What was so before speaks for itself only, not for values that the service keeps to itself.
  const isUnknown = told.some(({ before }) => before === undefined);
  const isWholeStory = told.length > 0 && told.length === values.length;
  return isUnknown || isWholeStory ? 'held' : 'absent';
}

function same(left: string | undefined, right: string | undefined): boolean {
  const plain = (text = '') => text.normalize('NFKC').trim();
  return plain(left) === plain(right);
}
