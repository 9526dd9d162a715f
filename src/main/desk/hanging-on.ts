import type { Operation } from '../outbox/operation.ts';
import type { Desk } from './desk.ts';

/** The open operations that hang on this one, in order: they wait for it, and are decided with it. */
export function hangingOn(operation: Pick<Operation, 'seq'>, { outbox }: Pick<Desk, 'outbox'>): readonly Operation[] {
  return outbox.backlog.openBeside(operation).filter(({ seq }) => seq > operation.seq);
}

/** The open operation that holds this one; `null` if nothing does. */
export function holderOf(operation: Pick<Operation, 'seq'>, { outbox }: Pick<Desk, 'outbox'>): Operation | null {
  return outbox.backlog.openBeside(operation).find(({ seq }) => seq < operation.seq) ?? null;
}
