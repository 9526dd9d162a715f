import { customerIdOf } from '#contract/rules/customer-key.ts';
import type { Desk } from '../desk.ts';

/** The till's copy of a customer who was born here goes when nothing is left that could make them a customer. */
export function forgetBornHere(lane: string, { outbox, directory }: Pick<Desk, 'outbox' | 'directory'>): void {
  if (customerIdOf(lane) === null && outbox.store.openOfLane(lane).length === 0) directory.forget(lane);
}
