import { message, type Message } from '../answers/messages.ts';
import { isCardType, readIdentifier } from '../org/identifiers.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { HeldIdentifier } from '../store/customers/identifiers-store.ts';

/**
 * The `identifiers` of an update. The document says that an update cannot change them, and prints them in its table and
 * samples: those that the customer has are let pass, and every other is left out with a warning.
 *
 * 91005: a mobile, which is the company's primary identifier. 91006: any other type, cards too. 8055, 8056: an e-mail or
 * mobile that is none. A type that does not exist refuses the update (8013).
 */
export function checkIdentifiersKept(all: readonly IdentifierBody[], held: readonly HeldIdentifier[]): Checked<null> {
  const warnings: Message[] = [];
  for (const { type, value } of all) {
    const read = readIdentifier(type, value);
    if (!read.ok) {
      if (read.code === 8013) return refused(8013, type);
      warnings.push(message(read.code));
    } else if (!held.some((one) => one.type === read.value.type && one.value === read.value.value)) {
      warnings.push(message(type === 'mobile' ? 91005 : 91006, isCardType(type) ? 'cardnumber' : type));
    }
  }
  return kept(null, warnings);
}
