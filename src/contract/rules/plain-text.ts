/** All kinds of white space, also the line and cell ends of a pasted table. */
const spaces = /[\s\u0085]+/gu;

/** Characters that nobody sees: control characters, direction marks, soft hyphens, halves of characters. */
const invisible = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** In Persian and Indian scripts, these join and part letters. Anywhere else they are as invisible as the rest. */
const joiners = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** They stand in for the joiners while the invisible is removed. They are no characters, so no text contains them. */
const marks = { '\u200C': '\uFDD0', '\u200D': '\uFDD1' } as const;

/** A text as people read it: one line, single spaces, nothing invisible. The rest stays as it is. */
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

/** Pictures do not belong in a name or a number, and no receipt prints them. */
export function hasPicture(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text.replace(/[©®™]/gu, ''));
}
