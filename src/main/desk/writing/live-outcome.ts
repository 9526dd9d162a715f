import type { WriteOutcome } from '#contract/operation.ts';
import type { Operation } from '../../outbox/operation.ts';
import { viewOf } from '../../outbox/operation-view.ts';
import type { Desk } from '../desk.ts';

/** Sends one operation now and says how it stands when the wait is over. It is kept in any case. */
export async function sendWhileWaiting(id: string, desk: Desk): Promise<WriteOutcome> {
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
  return outcomeOf(operation, desk);
}

export function outcomeOf(operation: Operation, { kinds }: Pick<Desk, 'kinds'>): WriteOutcome {
  const { id, lane: customerKey, state, sideEffects, warnings } = operation;
  switch (state) {
    case 'applied':
    case 'adopted':
      return { status: 'applied', customerKey, sideEffects: [...sideEffects], warnings: [...warnings] };
    case 'attention':
      return { status: 'attention', customerKey, operation: viewOf(operation, { held: false, kinds }) };
    case 'waiting':
    case 'sending':
    case 'unknown':
    case 'discarded':
      return { status: 'saved', customerKey, operationId: id };
  }
}
