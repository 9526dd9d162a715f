import type { Identifier } from '#contract/customer.ts';
import { asciiDigits, typedDigits } from '#contract/rules/digits.ts';

/** The words a customer is found by: names in either order, and every identifier, numbers also without country code. */
export function searchTextOf(
  customer: { readonly firstName: string; readonly lastName: string; readonly identifiers: readonly Identifier[] },
  countryCode: string,
): string {
  const { firstName, lastName } = customer;
  const names = [firstName, lastName, ...joinedNames(firstName, lastName)].flatMap(words);
  const values = customer.identifiers.flatMap(({ value }) => {
    const plain = asciiDigits(value.normalize('NFKC')).toLowerCase();
    const national = countryCode !== '' && /^\d+$/.test(plain) && plain.startsWith(countryCode);
    // What is typed is looked for word by word: an id written with dashes is found by its parts alone.
    return national ? [plain, plain.slice(countryCode.length)] : [plain, ...words(plain)];
  });
  return [...new Set([...names, ...values])].join(' ');
}

/** The FTS5 expression for a typed text: every word a prefix, all of them to be found. Empty when nothing can match. */
export function matchExpression(text: string): string {
  const digits = typedDigits(text);
  const parts = allOf(words(asciiDigits(text)));
  if (digits === null) return parts;
  // Dashes and dots stand in numbers for the eye, or belong to an id that is kept with them.
  return /\d[.-]\d/.test(text) ? `${allOf([digits])} OR (${parts})` : allOf([digits]);
}

/** All of these words, each a prefix. */
function allOf(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"*`).join(' AND ');
}

/** Names of scripts without spaces are also typed in one run, family name first. */
function joinedNames(firstName: string, lastName: string): readonly string[] {
  return /\p{Script=Han}/u.test(firstName + lastName) ? [lastName + firstName, firstName + lastName] : [];
}

function words(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  // An e-mail stays whole: its parts alone would find half the directory.
  return plain
    .split(/[^\p{L}\p{N}\p{M}@._+-]+/u)
    .flatMap((word) => (word.includes('@') ? [word] : word.split(/[._+-]+/)))
    .filter((word) => word !== '');
}
