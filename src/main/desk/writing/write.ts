import type { CustomerWork, FoundingWork } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { KeptCustomer } from '../../directory/directory-store.ts';
import { bindKind } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Prepared } from '../../outbox/prepared.ts';
import { currentKey } from '../current-key.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { prepareWork } from './prepare-work.ts';
import { isRefusedRegistration } from './refused-registration.ts';

/** Work that makes its customer, or work for a customer who is there. */
export type WriteRequest =
  | { readonly work: FoundingWork }
  | {
      /** Any key that the customer ever had. */
      readonly key: string;
      readonly work: CustomerWork;
    };

/**
 * The one door for writes. The till keeps what somebody asks for first, then sends it while they wait.
 *
 * Errors: those of `prepareWork`; `not-found` for a customer whom this till has never seen; and `conflict` with `reason`
 * `registration-refused` for a customer who exists only by a registration that was refused.
 */
export async function write(request: WriteRequest, staff: StaffMember, desk: Desk): Promise<Envelope<WriteOutcome>> {
  const key = 'key' in request ? currentKey(request.key, desk) : null;
  if (key !== null && isRefusedRegistration(key, desk)) return onRefusedRegistration;
  const customer = key === null ? null : desk.directory.find(key);
  if ('key' in request && !customer) return fail('not-found', 'This till has no copy of that customer');
  const prepared = prepareWork(request.work, staff, { desk });
  if (!prepared.ok) return prepared;
  const id = desk.newId();
  const { lane, title, alsoLanes, born, followedBy } = placeOf(prepared.data, customer, keyOfBornHere(id));
  if ([lane, ...alsoLanes].some((one) => isRefusedRegistration(one, desk))) return onRefusedRegistration;
  const common = { lane, title, staffCode: staff.code, staffName: staff.name };
  desk.transaction(() => {
    const { kind } = request.work;
    const [payload, ...others] = partsOf({ kind, payload: prepared.data.payload }, lane, desk);
    desk.outbox.store.add({ ...common, id, kind, alsoLanes, payload });
    for (const next of [...others.map((part) => ({ kind, payload: part })), ...followedBy])
      desk.outbox.store.add({ ...common, ...next, id: desk.newId(), follows: id });
    if (born) desk.directory.keep({ ...born, key: lane, customerId: null });
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, staff, desk));
}

const onRefusedRegistration = fail('conflict', 'The registration of this customer was refused', {
  reason: 'registration-refused',
});

/** What to keep of a write. Behind work that may come to hold a part of it, each part waits for itself. */
function partsOf(work: Pick<Operation, 'kind' | 'payload'>, lane: string, { outbox, kinds }: Desk): readonly unknown[] {
  const parts = bindKind(work, kinds)?.parts() ?? [];
  return parts.length > 1 && outbox.store.mayHoldPart(lane, work) ? parts : [work.payload];
}

/** The lane of a write, and its title. For a customer whom nobody knows yet, a new lane begins with this write. */
function placeOf({ standing }: Prepared, customer: KeptCustomer | null, newLane: string) {
  const { title = customer ? titleOf(customer) : '', alsoLanes = [], followedBy = [] } = standing ?? {};
  const known = customer?.key ?? standing?.lane ?? null;
  const born = known === null ? (standing?.born ?? null) : null;
  return { lane: known ?? newLane, title, alsoLanes, followedBy, born };
}

function titleOf({ firstName, lastName, identifiers }: KeptCustomer): string {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? (identifiers[0]?.value ?? '') : name;
}
