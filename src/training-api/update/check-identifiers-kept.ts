import { message, type Message } from '../answers/messages.ts';
import { isCardType, readIdentifier } from '../org/identifiers.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { HeldIdentifier } from '../store/customers/identifiers-store.ts';

/**
 * Checks the `identifiers` of an update. The document says that an update cannot change them, but prints them in its
 * table and samples. So those that the customer has may pass, and every other is left out with a warning.
 *
 * 91005: a mobile, which is the company's primary identifier. 91006: any other type, cards too. 8055, 8056: not a valid
 * e-mail or mobile. 8013: a type that does not exist, which refuses the update.
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
