import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { Picture } from '../../outbox/finding.ts';
import type { CustomerContext } from '../../outbox/kind.ts';
import { type OwnValue, expectedValues, isOfAnother, standingOf } from '../reading/as-seen.ts';
import { findCustomer } from '../reading/find-customer.ts';
import { askOnce } from '../reading/old-doubt.ts';
import { comparable } from '../reading/three-way.ts';
import { comparedOf, detailsOf, picture, seenAt, valuesIn } from './details.ts';
import { updatePayload } from './payload.ts';

/**
 * Remembers what the service holds, unless somebody else has changed one of these details since the person saw it. A
 * detail of which nothing was seen is set as it was asked for.
 */
export async function compareWithSeen(draft: UpdateDraft, context: CustomerContext): Promise<Picture> {
  const { operation, ports } = context;
  const found = await findCustomer(context);
  if (found.kind !== 'found') return found;
  const now = detailsOf(found.customer, ports.service);
  const taken = picture.safeParse(operation.picture).data;
  const seen = taken || !isOfAnother(operation) ? draft : { ...draft, before: {} };
  const ownAt = taken ? () => [] : ownValues(context);
  const isChanged = comparedOf(seen, taken, now).some(({ path, sent, before, now: held }) => {
    if (held === undefined || comparable(held) === comparable(sent)) return false;
    const expected = expectedValues(before, ownAt(path));
    return expected.size > 0 && !expected.has(comparable(held));
  });
  return isChanged
    ? askOnce('changed-elsewhere', context, now)
    : { kind: 'taken', picture: { ...now, ...(taken?.asked && { asked: taken.asked }) } };
}

/** What earlier updates of this till say of one detail. */
function ownValues({ operation, customerId, ports }: CustomerContext): (path: string) => readonly OwnValue[] {
  const earlier = ports.store.madeBefore(operation, customerId).flatMap((one) => {
    const payload = one.kind === 'update' ? updatePayload.safeParse(one.payload).data : undefined;
    return payload ? [{ ...payload.draft, ...standingOf(one, operation, customerId) }] : [];
  });
  return (path) =>
    earlier.flatMap(({ changes, before, isApplied, isSince }) => {
      const value = valuesIn(changes).get(path);
      return value === undefined ? [] : [{ value, before: seenAt(before, path), isApplied, isSince }];
    });
}
