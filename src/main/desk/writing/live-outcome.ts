import type { WriteOutcome } from '#contract/operation.ts';
import { type Operation, isRefusedLive } from '../../outbox/operation.ts';
import { viewOf } from '../../outbox/operation-view.ts';
import type { Desk, StaffMember } from '../desk.ts';

/**
 * Sends one operation now and says how it stands when the wait is over. It is kept in any case.
 *
 * @param form who waits at a form, to which a refusal can go back; `null` if no form stands open
 */
export async function sendWhileWaiting(id: string, form: StaffMember | null, desk: Desk): Promise<WriteOutcome> {
  desk.refusals.forget(id);
  const show = form && desk.refusals.waitAtForm(form.code);
  const sent = desk.outbox.submit(id);
  await new Promise<void>((resolve) => {
    const callOff = desk.schedule(desk.liveWaitMs, resolve);
    void sent.finally(() => {
      callOff();
      resolve();
    });
  });
  const operation = desk.outbox.store.find(id);
  if (!operation) throw new Error('An operation that was kept is gone');
  if (!show || !isRefusedLive(operation, desk.outbox.attempts.of(id))) return outcomeOf(operation, desk);
  show(id);
  const view = (one: Operation) => viewOf(one, { ...desk, held: false });
  const goesWith = desk.outbox.store.followersOf(id).filter(({ state }) => state === 'waiting');
  return {
    status: 'refused',
    customerKey: operation.lane,
    operation: view(operation),
    goesWith: goesWith.map(view),
    goesOn: splitOffFrom(operation, desk).map(view),
  };
}

/** The part that was split off an operation comes after it, though the operation follows that part. */
function splitOffFrom({ seq, follows }: Operation, { outbox }: Desk): readonly Operation[] {
  const other = follows === null ? null : outbox.store.find(follows);
  return other && other.seq > seq ? [other] : [];
}

export function outcomeOf(operation: Operation, desk: Pick<Desk, 'kinds' | 'outbox'>): WriteOutcome {
  const { id, lane: customerKey, state, sideEffects, warnings } = operation;
  switch (state) {
    case 'applied':
      return { status: 'applied', customerKey, sideEffects: [...sideEffects], warnings: [...warnings] };
    case 'adopted':
      return { status: 'adopted', customerKey };
    case 'waiting':
    case 'sending':
    case 'unknown':
      return { status: 'saved', customerKey, operationId: id };
    // Somebody may have ended it meanwhile. The operation tells which.
    case 'attention':
    case 'discarded':
    case 'refused':
      return { status: 'attention', customerKey, operation: viewOf(operation, { ...desk, held: false }) };
  }
}
