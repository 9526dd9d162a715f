import type { Held } from '../customers/find-profile.ts';
import { isCardType, readIdentifier } from '../org/identifiers.ts';
import { readSourceAccount, type SourceAccount } from '../org/sources.ts';
import { type ProfileBody, profileBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import type { SentCustomer } from './association-body.ts';

/**
 * Finds the customer by the identifiers of a sent profile. It looks in the source account of the query or, if the query
 * asks for all, in that of the profile.
 *
 * 400: no profile. 1015: no identifier. 1047: the identifiers lead to different customers. 8015: they lead to nobody.
 * 8065: they lead only to a customer of another source account.
 */
export function findSent(store: Store, sent: SentCustomer, asked: SourceAccount | null): Checked<Held> {
  const read = profileBody.safeParse(Array.isArray(sent['profiles']) ? sent['profiles'][0] : sent['profiles']);
  if (!read.success) return refused(400, 'profiles');
  const place = placeOf(read.data, asked);
  if (!place.ok) return place;
  const identifiers = read.data.identifiers.flatMap(({ type, value }) => {
    const identifier = readIdentifier(type, value);
    return identifier.ok && !isCardType(type) ? [identifier.value] : [];
  });
  if (identifiers.length === 0) return refused(1015);
  const found = new Set(identifiers.flatMap((one) => store.identifiers.holderIn(place.value, one) ?? []));
  const [id, ...others] = found;
  if (others.length > 0) return refused(1047, [...found].join(', '));
  if (id === undefined) {
    const isElsewhere = identifiers.some((one) => store.identifiers.holders(one).length > 0);
    return refused(isElsewhere ? 8065 : 8015);
  }
  const customer = store.customers.find(id);
  const profile = store.profiles.find(id, place.value);
  return customer && profile ? kept({ customer, profile, place: place.value }) : refused(8065);
}

function placeOf({ source, accountId }: ProfileBody, asked: SourceAccount | null): Checked<SourceAccount> {
  if (asked) return kept(asked);
  const read = readSourceAccount(source, accountId);
  return read.ok ? kept(read.value) : refused(read.code, source);
}
