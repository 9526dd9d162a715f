import type { SubscriptionDraft, SubscriptionsDraft } from '#contract/drafts/subscriptions.ts';
import type { Picture } from '../../outbox/finding.ts';
import type { CustomerContext } from '../../outbox/kind.ts';
import { expectedValues, isOfAnother } from '../reading/as-seen.ts';
import { askOnce } from '../reading/old-doubt.ts';
import { type Held, isUnplaced, picture, placed, readHeld, typeOf, typesOf } from './held.ts';
import { ownChoices } from './own-choices.ts';

/**
 * Remembers what the service holds, unless the customer has chosen otherwise since the person saw it. Where nothing was
 * seen, an opt-out is sent, and an opt-in over an opt-out is for a person.
 */
export async function compareWithSeen(
  { changes, before }: SubscriptionsDraft,
  context: CustomerContext,
): Promise<Picture> {
  const { operation, ports } = context;
  const held = await readHeld(context);
  if (held.kind !== 'held') return held;
  const { now } = held;
  const taken = picture.safeParse(operation.picture).data;
  const seen = taken?.held ?? (isOfAnother(operation) ? [] : before.map((one) => placed(one, ports.service)));
  const own = taken ? () => [] : ownChoices(context);
  const isChanged = changes.some((change) => {
    const wanted = placed(change, ports.service);
    const contrary = wanted.type === 'OPTIN' ? 'OPTOUT' : 'OPTIN';
    if (!typesOf(wanted, now).has(contrary)) return false;
    const shown = shownType(wanted, { seen, now, contrary });
    const expected = expectedValues(shown, own(wanted, shown));
    return wanted.type === 'OPTIN' ? !expected.has(contrary) : expected.has(wanted.type) && !expected.has(contrary);
  });
  return isChanged
    ? askOnce('changed-elsewhere', context, { held: now })
    : { kind: 'taken', picture: { held: now, ...(taken?.asked && { asked: taken.asked }) } };
}

type Shown = { readonly seen: readonly Held[]; readonly now: readonly Held[]; readonly contrary: string };

/** What the screen showed; `undefined` if it showed nothing of this choice. */
function shownType(wanted: SubscriptionDraft, { seen, now, contrary }: Shown): string | undefined {
  const shown = typeOf(wanted, seen);
  if (shown !== undefined || !isUnplaced(wanted, now)) return shown;
  // The answer has no room for a place. So the screen showed this very entry as the choice for our own.
  const { channel, priority, type } = wanted;
  return typesOf({ channel, priority, type }, seen).has(contrary) ? contrary : undefined;
}
