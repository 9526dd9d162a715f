import type { Identifier } from '#contract/customer.ts';
import { asciiDigits, typedDigits } from '#contract/rules/digits.ts';

/** The words that find a customer: the names in either order and all identifiers, numbers also without country code. */
export function searchTextOf(
  customer: { readonly firstName: string; readonly lastName: string; readonly identifiers: readonly Identifier[] },
  countryCode: string,
): string {
  const { firstName, lastName } = customer;
  const names = [firstName, lastName, ...joinedNames(firstName, lastName)].flatMap(words);
  const values = customer.identifiers.flatMap(({ value }) => {
    const plain = asciiDigits(value.normalize('NFKC')).toLowerCase();
    const national = countryCode !== '' && /^\d+$/.test(plain) && plain.startsWith(countryCode);
    // A typed text is searched word by word. So an id written with dashes is also kept by its parts.
    return national ? [plain, plain.slice(countryCode.length)] : [plain, ...words(plain)];
  });
  return [...new Set([...names, ...values])].join(' ');
}

/** The FTS5 expression for a typed text. Every word is a prefix, and all must be found. Empty if nothing can match. */
export function matchExpression(text: string): string {
  const digits = typedDigits(text);
  const parts = allOf(words(asciiDigits(text)));
  if (digits === null) return parts;
  // Dashes and dots in a number may be there for the eye only, or may belong to an id that is kept with them.
  return /\d[.-]\d/.test(text) ? `${allOf([digits])} OR (${parts})` : allOf([digits]);
}

/** All of these words, each a prefix. */
function allOf(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"*`).join(' AND ');
}

/** In scripts without spaces, people also type a name in one run, family name first. */
function joinedNames(firstName: string, lastName: string): readonly string[] {
  return /\p{Script=Han}/u.test(firstName + lastName) ? [lastName + firstName, firstName + lastName] : [];
}

function words(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  // An e-mail stays whole. By its parts alone it would find half the directory.
  return plain
    .split(/[^\p{L}\p{N}\p{M}@._+-]+/u)
    .flatMap((word) => (word.includes('@') ? [word] : word.split(/[._+-]+/)))
    .filter((word) => word !== '');
}
