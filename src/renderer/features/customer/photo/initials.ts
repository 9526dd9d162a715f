/** The first letters of both names, as readers of each script see letters; empty without a name. */
export function initialsOf({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [firstName, lastName]
    .flatMap((name) => [...segments.segment(name.trim())].slice(0, 1).map(({ segment }) => segment.toUpperCase()))
    .join('');
}
