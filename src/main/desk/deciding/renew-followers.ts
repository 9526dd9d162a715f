import type { Operation } from '../../outbox/operation.ts';
import type { Standing } from '../../outbox/prepared.ts';
import type { Desk, StaffMember } from '../desk.ts';

/**
 * What was kept with an operation follows its correction: it comes back as it was, is replaced, or is given up. A
 * registration that does not ask for personal messages any more must not leave the consent behind that it began with.
 */
export function renewFollowers(
  { id, lane, title }: Pick<Operation, 'id' | 'lane' | 'title'>,
  followedBy: Standing['followedBy'],
  { staff, desk }: { readonly staff: StaffMember; readonly desk: Desk },
): void {
  const { store } = desk.outbox;
  const kept = store.followersOf(id);
  const isWanted = (one: Operation) => followedBy.some((next) => isSameWork(one, next));
  for (const one of kept.filter(({ state }) => state === 'refused' || state === 'waiting')) {
    if (!isWanted(one)) store.takeBack(one.id, staff.code);
    else if (one.state === 'refused') store.resolve(one.id, { to: 'waiting', from: 'refused', by: staff.code });
  }
  for (const next of followedBy) {
    // One that somebody has cancelled since stays cancelled, unless something else is wanted now.
    if (kept.some((one) => isSameWork(one, next))) continue;
    const author = { staffCode: staff.code, staffName: staff.name };
    store.add({ ...next, ...author, id: desk.newId(), lane, title, follows: id });
  }
}

type KeptWork = Pick<Operation, 'kind' | 'payload'>;

function isSameWork(one: KeptWork, other: KeptWork): boolean {
  return one.kind === other.kind && JSON.stringify(one.payload) === JSON.stringify(other.payload);
}
