import { type Envelope, fail } from '#contract/envelope.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Till } from '../../till/till.ts';

type Answer<T> = Envelope<T> | Promise<Envelope<T>>;

/** Runs a use case on a till that is set up and started. Before that, the answer is `not-ready`. */
export function whenReady<T>(till: Till, work: (desk: Desk) => Answer<T>): Answer<T> {
  return till.desk ? work(till.desk) : fail('not-ready', 'The till is not set up or could not start');
}
