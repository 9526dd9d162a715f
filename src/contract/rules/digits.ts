const anyDigit = /\p{Nd}/u;

/** Decimal digits of any script as 0-9; everything else stays. Window and main process both read numbers by it. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** The digits of a number as typed, with spaces, plus, dashes or brackets, in any script; `null` if it is none. */
export function typedDigits(text: string): string | null {
  const plain = asciiDigits(text.normalize('NFKC')).replace(/[\s+\-().\u200e\u200f]/g, '');
  return /^\d+$/.test(plain) ? plain : null;
}

/** Unicode keeps the ten digits of a script together and in order. So counting back to the first gives the value. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && anyDigit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
