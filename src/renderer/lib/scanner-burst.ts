import { asciiDigits } from '#contract/digits.ts';
import { physicalCharacter } from './physical-character.ts';

/** A key as the recogniser needs it: as in `KeyboardEvent`, `atMs` on any steady clock. */
export type BurstKey = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly atMs: number;
};

/** What is known so far of a run that is fast enough, and when its last key came. */
export type Burst = {
  /** What the keyboard layout makes of the keys. */
  readonly text: string;
  /** What is printed on the keys of a scanner, which knows nothing of the layout. */
  readonly printed: string;
  /** The layout made something else of a key than what a code can hold. */
  readonly isForeign: boolean;
  readonly lastAtMs: number;
};

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
 *
 * A scanner presses keys of an American keyboard. Where the system's layout makes French signs or Arabic letters of them,
 * the keys themselves are read.
 */
export function stepBurst(burst: Burst | null, { key, code, shiftKey, atMs }: BurstKey): BurstStep {
  const inTime = burst !== null && atMs - burst.lastAtMs <= longestGapMs;
  if (key === 'Enter' || key === 'Tab') {
    const text = inTime ? textOf(burst) : '';
    const isScan = text.length >= shortestScan && (key === 'Enter' || /\d/.test(text));
    return isScan ? { kind: 'scan', text } : { kind: 'none' };
  }
  // Scanners send Shift for capital letters: it is part of a run, not its end.
  if (key === 'Shift' && inTime) return { kind: 'go-on', burst: { ...burst, lastAtMs: atMs } };
  const printed = physicalCharacter(code, shiftKey);
  // A layout may make two letters of a key, wait for the next one, or hand it to an input method.
  if (printed === null && [...key].length !== 1) return { kind: 'none' };
  const isWithheld = key === 'Dead' || key === 'Process';
  const before = inTime ? burst : { text: '', printed: '', isForeign: false };
  const next = {
    text: before.text + (isWithheld ? '' : key),
    printed: before.printed + (printed ?? key),
    isForeign: before.isForeign || isWithheld || isMadeOtherwise(key, printed),
    lastAtMs: atMs,
  };
  return { kind: inTime ? 'go-on' : 'begin', burst: next };
}

function textOf({ text, printed, isForeign }: Burst): string {
  return isForeign ? printed : asciiDigits(text);
}

/** A digit or a letter of the keyboard that came as something else than a digit or a letter of a code. */
function isMadeOtherwise(key: string, printed: string | null): boolean {
  if (printed === null || !/[0-9A-Za-z]/.test(printed)) return false;
  return /\d/.test(printed) ? !/\d/.test(asciiDigits(key)) : !/[A-Za-z]/.test(key);
}
