import type { IdentifierBody } from '../customers/customer-body.ts';
import { checkCustomFields, checkExtendedFields } from './check-fields.ts';
import { checkEach, type Checked, kept } from '../answers/checked.ts';

/** Cards to issue, with the fields that can be kept (1017, 91015). */
export function checkCards(all: readonly IdentifierBody[]): Checked<readonly IdentifierBody[]> {
  return checkEach(all, (card) => {
    const customFields = checkCustomFields(card.customFields, 'card');
    if (!customFields.ok) return customFields;
    const { kept: extendedFields, warnings } = checkExtendedFields(card.extendedFields, 'card');
    return kept({ ...card, extendedFields }, warnings);
  });
}
