/** Letters with a stroke, which Unicode does not split into a letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss' };

/**
 * Text as a search compares it: without case, accents and Arabic vowel signs, and in one width. Vowel signs of Indic
 * scripts stay, because they are letters there.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .toLowerCase()
    .replace(/[łøđæœß]/g, (letter) => plainLetters[letter] ?? letter)
    .trim();
}
