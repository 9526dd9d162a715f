import { tills } from '../org/company.ts';
import { program } from '../org/tiers.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';

type Members = { readonly memberIds: readonly number[]; readonly chance: Chance; readonly nowMs: number };

/** One in seven members gave points to another member, and got points from another. */
export function giveTransfers(store: Store, { memberIds, chance, nowMs }: Members): void {
  memberIds.forEach((customerId, index) => {
    if (index % 7 !== 0 || memberIds.length < 2) return;
    const friends = memberIds.filter((id) => id !== customerId);
    const transfer = { programId: program.id, notes: chance.below(2) === 0 ? 'For the birthday' : '' };
    const given = { fromId: customerId, toId: chance.pick(friends), points: 5 * (1 + chance.below(20)) };
    const received = { fromId: chance.pick(friends), toId: customerId, points: 5 * (1 + chance.below(20)) };
    store.transfers.add({ ...transfer, ...given, atMs: nowMs - (40 + chance.below(200)) * dayMs });
    store.transfers.add({ ...transfer, ...received, atMs: nowMs - chance.below(40) * dayMs });
  });
}

/** Friends whom one in seven members invited: one who came, by mobile, and two who have not come yet. */
export function giveInvitations(store: Store, { memberIds, chance, nowMs }: Members): void {
  const mobileOf = (id: number) => store.identifiers.ofCustomer(id).find(({ type }) => type === 'mobile')?.value;
  memberIds.forEach((customerId, index) => {
    if (index % 7 !== 0) return;
    const invitation = { customerId, campaignToken: 'GLOWPAL', till: chance.pick(tills), wasKnown: 0 } as const;
    const invite = (type: 'MOBILE' | 'EMAIL', identifier: string, name: string) => {
      const invitedAtMs = nowMs - (10 + chance.below(80)) * dayMs;
      store.invitations.add({ ...invitation, type, identifier, name, invitedAtMs });
    };
    const friendId = memberIds[index + 1];
    const came = friendId === undefined ? undefined : mobileOf(friendId);
    if (came !== undefined) invite('MOBILE', came, store.profiles.ofCustomer(friendId ?? 0)[0]?.firstName ?? '');
    invite('MOBILE', `9193${chance.digits(8)}`, 'Gauri');
    invite('EMAIL', `friend${chance.digits(5)}@example.org`, 'Stefan');
  });
}
