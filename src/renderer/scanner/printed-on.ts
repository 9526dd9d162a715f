/** Signs of an American keyboard that a code can hold, plain and with Shift, by `KeyboardEvent.code`. */
const signs: Readonly<Record<string, Faces>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
};
const shiftedDigits = ')!@#$%^&*(';

/** What is printed on a key: the sign below, and the sign above for Shift. */
type Faces = readonly [plain: string, shifted: string];

/** What is printed on a key, whatever the system's layout makes of it; `null` for a key without a character. */
export function printedOn(code: string): Faces | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return [letter.toLowerCase(), letter];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit === undefined) return signs[code] ?? null;
  return [digit, code.startsWith('Digit') ? shiftedDigits.charAt(Number(digit)) : digit];
}
