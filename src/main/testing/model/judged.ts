import { writes as testWrites } from '../../kinds/testing/writes.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Story } from './happening.ts';
import type { Ending, Made } from './play.ts';

/** An operation that was made, and all that has become of it. */
export type Judged = Made & {
  readonly operation: Operation;
  /** Where it stands in the ledger of the service. */
  readonly places: readonly number[];
  /** May it have been sent more than once? */
  readonly mayRepeat: boolean;
  /** Did a person have to decide about it, and did that leave open who the customer is? */
  readonly wasInAttention: boolean;
  readonly leftCustomerOpen: boolean;
};

export function judgedOf(made: Made, { till, world, attentions }: Ending, { writes }: Story): Judged {
  const operation = till.desk.outbox.store.find(made.id);
  if (!operation) throw new Error(`An operation is gone: ${JSON.stringify(made)}`);
  const places = world.ledger.flatMap(({ said }, at) => (said.includes(made.mark) ? [at] : []));
  // People are put in their places again when a part of a group was not taken.
  // What was changed elsewhere after it was written is set again by a person who says so.
  const mayRepeat =
    testWrites[made.kind].mayRepeat || made.hasOverruled || (isGroup(made) && writes.includes('taken-in-part'));
  const reasons = attentions.get(made.id) ?? new Set();
  const leftCustomerOpen = made.kind === 'registration' ? reasons.size > 0 : reasons.has('stale-id');
  return { ...made, operation, places, mayRepeat, wasInAttention: reasons.size > 0, leftCustomerOpen };
}

export function isGroup({ kind }: Made): boolean {
  return testWrites[kind].about === 'group';
}

/** One operation for whoever reads what is wrong. */
export function described({ kind, mark, operation, places }: Judged): string {
  const { state, attention, serviceCode } = operation;
  return [kind, mark, state, attention, serviceCode, `at [${places.join()}]`].filter(Boolean).join(' ');
}
