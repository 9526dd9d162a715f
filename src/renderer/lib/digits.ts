import { asciiDigits } from '#contract/rules/digits.ts';

/** The typed text, with digits of any script and width as 0-9. */
export function toLatinDigits(text: string): string {
  return asciiDigits(text.normalize('NFKC'));
}
