import type { SourceAccount } from '../../org/sources.ts';
import type { SubscriptionChannel, SubscriptionPriority, SubscriptionType } from '../../org/subscriptions.ts';
import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';

/** What a customer wants for one channel and priority, in a source account and org unit. */
export type Subscription = SourceAccount & {
  /** 0 means no org unit. */
  readonly orgUnitId: number;
  readonly channel: SubscriptionChannel;
  readonly priority: SubscriptionPriority;
  readonly type: SubscriptionType;
};

export function createSubscriptionsStore(db: Database) {
  // Replaced, not updated. So a new choice gets a new id, and the order of the ids is the order of the choices.
  const replace = db.prepare<Subscription & { customerId: number }>(`
    INSERT OR REPLACE INTO subscriptions (customer_id, source, account_id, org_unit_id, channel, priority, type)
    VALUES (@customerId, @source, @accountId, @orgUnitId, @channel, @priority, @type)`);
  const select = db.prepare<{ customerId: number }, Subscription>(`
    SELECT source, account_id AS accountId, org_unit_id AS orgUnitId, channel, priority, type
    FROM subscriptions
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY id`);

  return {
    set: (customerId: number, subscription: Subscription): void => void replace.run({ ...subscription, customerId }),
    /** In the order they were set. */
    ofCustomer: (customerId: number): readonly Subscription[] => select.all({ customerId }),
  };
}
