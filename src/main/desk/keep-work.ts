import type { Work } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { currentKey } from './current-key.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { prepareWork } from './prepare-work.ts';

type Request = {
  /** The customer it is done to. */
  readonly key: string;
  readonly work: Work;
  /** Other customers it is about. */
  readonly alsoKeys?: readonly string[];
};

/**
 * A write to a customer: kept on this till first, then sent while the cashier waits.
 *
 * Errors: those of `prepareWork`; `not-found` for a customer this till has never seen.
 */
export async function keepWork(
  { key, work, alsoKeys = [] }: Request,
  staff: StaffMember,
  desk: Desk,
): Promise<Envelope<WriteOutcome>> {
  const lane = currentKey(key, desk);
  const customer = desk.directory.find(lane);
  if (!customer) return fail('not-found', 'This till has no copy of that customer');
  const prepared = prepareWork(work, desk);
  if (!prepared.ok) return prepared;
  const name = `${customer.firstName} ${customer.lastName}`.trim();
  const id = desk.newId();
  desk.outbox.store.add({
    id,
    kind: work.kind,
    lane,
    alsoLanes: alsoKeys.map((one) => currentKey(one, desk)),
    title: name === '' ? (customer.identifiers[0]?.value ?? '') : name,
    payload: prepared.data.payload,
    staffCode: staff.code,
    staffName: staff.name,
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}
