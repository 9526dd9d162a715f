/** A key as the recogniser needs it: `key` as in `KeyboardEvent.key`, `atMs` on any steady clock. */
export type BurstKey = { readonly key: string; readonly atMs: number };

/** What is known so far: the characters of a run that is fast enough, and when its last key came. */
export type Burst = { readonly text: string; readonly lastAtMs: number };

export type BurstStep =
  /** A new run begins with this key: whatever has the focus can be remembered now. */
  | { readonly kind: 'begin'; readonly burst: Burst }
  | { readonly kind: 'go-on'; readonly burst: Burst }
  /** A scanner sent `text`; the ending key belongs to it. */
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'none' };

const longestGapMs = 50;
const shortestScan = 4;

/**
 * Tells a scanner from a person, key by key.
 *
 * A scanner types at least four characters at most 50 ms apart and ends with Enter or Tab; nobody types like that. But
 * a quick typist tabs from name to name: a run without a digit that ends with Tab is a word.
 */
export function stepBurst(burst: Burst | null, { key, atMs }: BurstKey): BurstStep {
  const inTime = burst !== null && atMs - burst.lastAtMs <= longestGapMs;
  if (key === 'Enter' || key === 'Tab') {
    const isScan = inTime && burst.text.length >= shortestScan && (key === 'Enter' || /\d/.test(burst.text));
    return isScan ? { kind: 'scan', text: burst.text } : { kind: 'none' };
  }
  // Scanners send Shift for capital letters: it is part of a run, not its end.
  if (key === 'Shift' && inTime) return { kind: 'go-on', burst: { text: burst.text, lastAtMs: atMs } };
  if ([...key].length !== 1) return { kind: 'none' };
  if (inTime) return { kind: 'go-on', burst: { text: burst.text + key, lastAtMs: atMs } };
  return { kind: 'begin', burst: { text: key, lastAtMs: atMs } };
}
