import { asciiDigits } from '#contract/rules/digits.ts';
import { printedOn } from './printed-on.ts';

/** A key as the recogniser needs it: as in `KeyboardEvent`, `atMs` on any steady clock. */
export type BurstKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
> & { readonly capsLock: boolean; readonly atMs: number };

/** What is known so far of a run that is fast enough. */
export type Burst = {
  /** What the keyboard layout makes of the keys. */
  readonly text: string;
  /** What is printed on the keys of a scanner, which knows nothing of the layout. */
  readonly printed: string;
  /** The layout made something of a key that no face of an American one shows. */
  readonly isForeign: boolean;
  /** How many digits came by Shift, as a scanner sends them that was told of a French layout. */
  readonly shiftedDigits: number;
  readonly lastAtMs: number;
};

export type BurstStep =
  /** A new run begins with this key. */
  | { readonly kind: 'begin'; readonly burst: Burst }
  | { readonly kind: 'go-on'; readonly burst: Burst }
  /** A scanner sent `text`; the ending key belongs to it. */
  | { readonly kind: 'scan'; readonly text: string }
  | { readonly kind: 'none' };

const none: BurstStep = { kind: 'none' };
const empty = { text: '', printed: '', isForeign: false, shiftedDigits: 0 };
const longestGapMs = 50;
const shortestScan = 4;
/**
 * Once so many keys have come that fast it is surely a scanner, and a busy machine may hold up the next one so long. The
 * end less: what a program typed at once may be followed by an Enter that a person means.
 */
const longestDelayMs = { key: 250, end: 80 } as const;

/**
 * Tells a scanner from a person, key by key: at least four characters, at most 50 ms apart, ended by Enter or Tab.
 * Nobody types like that, not even two or three letters rolled off at once before Enter; a name or an e-mail filled in
 * at once by a program is none either.
 *
 * A scanner presses keys of an American keyboard. Where the system's layout makes French signs or Arabic letters of
 * them, the keys themselves are read, unless the digits show that the scanner was told of the layout.
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
  // A layout may make two letters of a key, wait for the next one, or hand it to an input method.
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
  // A page's clock is coarse: fifty milliseconds may come as a little more.
  const gapMs = Math.round(pressed.atMs - lastAtMs);
  // Counted by keys: a layout may make two letters of one.
  const isSure = printed.length >= shortestScan;
  return gapMs <= (isSure ? longestDelayMs[isEnd(pressed) ? 'end' : 'key'] : longestGapMs);
}

/** Shift before a capital letter, and Control with `]`, by which a scanner sends the separator within a GS1 code. */
function isHelper({ key, code, ctrlKey, altKey, metaKey }: BurstKey): boolean {
  if (['Shift', 'Control', 'CapsLock', 'NumLock'].includes(key)) return true;
  return ctrlKey && !altKey && !metaKey && code === 'BracketRight';
}

function isEnd({ key, code }: BurstKey): boolean {
  if (key === 'Process') return ['Enter', 'NumpadEnter', 'Tab'].includes(code);
  return key === 'Enter' || key === 'Tab';
}

/** Names and e-mails that come at once are from a program that fills in a form: no code reads like them. */
function isProse(text: string): boolean {
  return /^\p{Lu}?\p{Ll}+([ '’-]\p{Lu}?\p{Ll}+)*$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);
}

/** A scanner means what it sends without Caps Lock, which it cannot see. */
function typed({ key, shiftKey, capsLock }: BurstKey): string {
  if (!capsLock || !/^[A-Za-z]$/.test(key)) return key;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** Signs that need Shift are few in a code: where most of it are digits by Shift, it was meant for the layout. */
function textOf({ text, printed, isForeign, shiftedDigits }: Burst): string {
  const isTold = shiftedDigits * 2 >= printed.length;
  return isForeign && !isTold ? printed : asciiDigits(text);
}
