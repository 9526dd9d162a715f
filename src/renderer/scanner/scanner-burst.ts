import { asciiDigits } from '#contract/rules/digits.ts';
import { printedOn } from './printed-on.ts';

/** A key as the recogniser needs it: as in `KeyboardEvent`, with `atMs` on any steady clock. */
export type BurstKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
> & { readonly capsLock: boolean; readonly atMs: number };

/** What is known so far about a run of fast keys. */
export type Burst = {
  /** What the keyboard layout makes of the keys. */
  readonly text: string;
  /** What is printed on the keys. A scanner presses keys and knows nothing of the layout. */
  readonly printed: string;
  /** The layout turned a key into something that is not printed on the American key. */
  readonly isForeign: boolean;
  /** How many digits came with Shift. A scanner that is set to a French layout sends them so. */
  readonly shiftedDigits: number;
  readonly lastAtMs: number;
};

export type BurstStep =
  /** A new run begins with this key. */
  | { readonly kind: 'begin'; readonly burst: Burst }
  | { readonly kind: 'go-on'; readonly burst: Burst }
  /** A scanner sent `text`. The ending key belongs to the scan. */
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'none' };

const none: BurstStep = { kind: 'none' };
const empty = { text: '', printed: '', isForeign: false, shiftedDigits: 0 };
const longestGapMs = 50;
const shortestScan = 4;
/**
 * After `shortestScan` fast keys it is surely a scanner, and a busy machine may delay the next key this long. The
 * ending key may be delayed less: after a text that a program typed at once, a person may press Enter and mean it.
 */
const longestDelayMs = { key: 250, end: 80 } as const;

/**
 * Tells a scanner from a person, key by key: at least four characters, at most 50 ms apart, ended by Enter or Tab.
 * Nobody types like that, not even two or three letters rolled off at once before Enter. A name or an e-mail that a
 * program fills in at once is no scan either.
 *
 * A scanner presses the keys of an American keyboard. When the system's layout turns them into French signs or Arabic
 * letters, the keys themselves are read, unless the digits show that the scanner is set to the layout.
 */
export function stepBurst(burst: Burst | null, pressed: BurstKey): BurstStep {
  if (pressed.repeat) return none;
  const before = burst && isInTime(burst, pressed) ? burst : null;
  const goOn = (more: Partial<Burst>): BurstStep =>
    before ? { kind: 'go-on', burst: { ...before, ...more, lastAtMs: pressed.atMs } } : none;
  if (isHelper(pressed)) return goOn({});
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return none;
  if (isEnd(pressed)) {
    const text = before ? textOf(before) : '';
    return text.length < shortestScan || isProse(text) ? none : { kind: 'scan', text };
  }
  const { key, code, shiftKey, atMs } = pressed;
  const faces = printedOn(code);
  // A layout may turn a key into two letters, wait for the next key, or hand the key to an input method.
  if (faces === null && [...key].length !== 1) return none;
  const isShiftedDigit = shiftKey && code.startsWith('Digit') && /^\d$/.test(key);
  const isWithheld = key === 'Dead' || key === 'Process';
  const { text, printed, isForeign, shiftedDigits } = before ?? empty;
  const grown = {
    text: text + (isWithheld ? '' : typed(pressed)),
    printed: printed + (faces?.[shiftKey ? 1 : 0] ?? key),
    isForeign: isForeign || isWithheld || isShiftedDigit || (faces !== null && !faces.includes(asciiDigits(key))),
    shiftedDigits: shiftedDigits + (isShiftedDigit ? 1 : 0),
  };
  return before ? goOn(grown) : { kind: 'begin', burst: { ...grown, lastAtMs: atMs } };
}

function isInTime({ printed, lastAtMs }: Burst, pressed: BurstKey): boolean {
  // A page's clock is coarse: fifty milliseconds may read as a little more.
  const gapMs = Math.round(pressed.atMs - lastAtMs);
  // Count the keys, because a layout may make two letters of one key.
  const isSure = printed.length >= shortestScan;
  return gapMs <= (isSure ? longestDelayMs[isEnd(pressed) ? 'end' : 'key'] : longestGapMs);
}

/** Shift before a capital letter, and Control with `]`: so a scanner sends the separator within a GS1 code. */
function isHelper({ key, code, ctrlKey, altKey, metaKey }: BurstKey): boolean {
  if (['Shift', 'Control', 'CapsLock', 'NumLock'].includes(key)) return true;
  return ctrlKey && !altKey && !metaKey && code === 'BracketRight';
}

function isEnd({ key, code }: BurstKey): boolean {
  if (key === 'Process') return ['Enter', 'NumpadEnter', 'Tab'].includes(code);
  return key === 'Enter' || key === 'Tab';
}

/** Names and e-mails that come at once are from a program that fills in a form. No code reads like them. */
function isProse(text: string): boolean {
  return /^\p{Lu}?\p{Ll}+([ '’-]\p{Lu}?\p{Ll}+)*$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);
}

/** A scanner cannot see Caps Lock, so its keys are read as if Caps Lock were off. */
function typed({ key, shiftKey, capsLock }: BurstKey): string {
  if (!capsLock || !/^[A-Za-z]$/.test(key)) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** A code has few signs that need Shift. When most keys are digits with Shift, the scanner is set to the layout. */
function textOf({ text, printed, isForeign, shiftedDigits }: Burst): string {
  const isTold = shiftedDigits * 2 >= printed.length;
  return isForeign && !isTold ? printed : asciiDigits(text);
}
