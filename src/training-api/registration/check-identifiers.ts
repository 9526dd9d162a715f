import { message } from '../answers/messages.ts';
import { type Identifier, isCardType, readIdentifier } from '../org/identifiers.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { IdentifierBody } from './body.ts';
import { type Checked, kept, refused } from './checked.ts';

/** A customer of a store is known by one of these (1007); one of another source by what that source has. */
const primaryTypes: ReadonlySet<string> = new Set(['mobile', 'email', 'externalId']);

/** The refusal, when nothing is left to register by, of what is otherwise left out with a warning. */
const refusalOfWarning = { 8055: 1002, 8056: 1001 } as const;

/**
 * The identifiers that can be kept; cards are not among them.
 *
 * A mobile or e-mail that is none is left out with 8056 or 8055 while another identifier carries the customer, and
 * refuses the registration (1001, 1002) when none does.
 */
export function checkIdentifiers(all: readonly IdentifierBody[], place: SourceAccount): Checked<readonly Identifier[]> {
  const identifiers = new Map<string, Identifier>();
  const unkept: (8055 | 8056)[] = [];
  for (const { type, value } of all.filter((one) => !isCardType(one.type))) {
    const read = readIdentifier(type, value);
    if (read.ok) identifiers.set(`${type} ${read.value.value}`, read.value);
    else if (read.code === 8013) return refused(8013, type);
    else unkept.push(read.code);
  }
  const carried = [...identifiers.values()].some(({ type }) => place.source !== 'INSTORE' || primaryTypes.has(type));
  if (carried)
    return kept(
      [...identifiers.values()],
      unkept.map((code) => message(code)),
    );
  const [first] = unkept;
  return refused(first === undefined ? 1007 : refusalOfWarning[first]);
}
