/** White space of every kind, the ends of lines and cells of a pasted table among them. */
const spaces = /[\s\u0085]+/gu;

/** What nobody sees: control characters, marks of direction, soft hyphens, halves of characters. */
const invisible = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Persian and the scripts of India join and part letters by these; anywhere else they are as invisible as the rest. */
const joiners = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** Kept while the invisible is taken out; itself no character, so no text has it. */
const marks = { '\u200C': '\uFDD0', '\u200D': '\uFDD1' } as const;

/** A text as it is read: one line, single spaces, nothing invisible. Whatever else stands in it is kept as it is. */
export function plainText(text: string): string {
  return text
    .replace(/[\uFDD0\uFDD1]/gu, '')
    .replace(spaces, ' ')
    .replace(joiners, (joiner) => marks[joiner as keyof typeof marks])
    .replace(invisible, '')
    .replace(/\uFDD0/gu, '\u200C')
    .replace(/\uFDD1/gu, '\u200D')
    .replace(/ +/g, ' ')
    .trim();
}

/** Pictures are no part of a name or a number, and no receipt prints them. */
export function hasPicture(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text.replace(/[©®™]/gu, ''));
}
