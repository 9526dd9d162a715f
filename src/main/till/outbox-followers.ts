import { adoptCustomer, followApplied } from '../desk/writing/follow-applied.ts';
import type { Outbox, OutboxOptions } from '../outbox/outbox.ts';

/** What the till does when the outbox has applied an operation, or learned who its customer is. */
export type OutboxFollowers = Pick<OutboxOptions, 'onApplied' | 'onMoved'> & {
  /** Joins the followers to the outbox that was made with them. Call it before the outbox is started. */
  readonly join: (outbox: Outbox) => void;
};

type Parts = Parameters<typeof followApplied>[2];

/**
 * The outbox is made with its followers, and they change what it keeps. So they are made first and joined to it
 * afterwards.
 */
export function createOutboxFollowers(others: Omit<Parts, 'outbox'>): OutboxFollowers {
  let joined: Outbox | null = null;
  const parts = (): Parts => {
    if (!joined) throw new Error('The outbox was started before its followers were joined to it');
    return { ...others, outbox: joined };
  };
  return {
    onApplied: (operation, customerId) => followApplied(operation, customerId, parts()),
    onMoved: (operation, customerId) => adoptCustomer(operation, customerId, parts()),
    join: (outbox) => {
      joined = outbox;
    },
  };
}
