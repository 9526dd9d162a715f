import type { IdentifierChange } from '../../../capillary/customers/change-identifiers.ts';
import { accepted, refused } from '../answers.ts';
import { changed, refusing, toCustomer } from '../write.ts';

/**
 * "Update Customer Identifiers/Issue Card". What the customer has is told (8071, a card 3039), what another of our
 * source has is refused (8007, a card 3027) and changes nothing, somebody of another source is joined with and survives
 * (8051).
 */
export const changeIdentifiers = toCustomer(({ body }, customer, { customers, rules, countsDoubles }) => {
  const { add = [], remove = [] } = body as IdentifierChange;
  const added = add.map(({ type, value }) => ({ type, value: String(value) }));
  const gone = new Set(remove.map(({ value }) => String(value)));
  const isCard = added.some(({ type }) => type === 'cardnumber');
  const again = refused(isCard ? 3039 : 8071);
  const said = added.map(({ value }) => value);
  const holders = rules ? added.flatMap((one) => customers.holderOf(one) ?? []) : [];
  if (holders.some((one) => one !== customer)) return refusing(isCard ? 3027 : 8007);

  customer.identifiers = customer.identifiers.filter(({ value }) => !gone.has(value) || said.includes(value));
  if (holders.length > 0) return { answer: again, said: countsDoubles ? said : null };
  const [survivor] = rules ? added.flatMap((one) => customers.holderOf(one, { anywhere: true }) ?? []) : [];
  if (survivor) {
    customers.merge(customer, survivor);
    survivor.elsewhere = false;
    const warnings = [{ code: 8051, message: 'merged' }];
    return { answer: accepted({ createdId: survivor.id, sideEffects: [] }, warnings), again, said };
  }
  customer.identifiers = [...customer.identifiers, ...added];
  return { answer: changed(customer), again, said };
});
