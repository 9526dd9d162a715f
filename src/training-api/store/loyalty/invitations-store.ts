import type { ReferralType } from '../../org/referral-campaigns.ts';
import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';

/** Somebody whom a customer invited. Inviting the same person again is another invitation. */
export type Invitation = {
  readonly customerId: number;
  readonly campaignToken: string;
  readonly type: ReferralType;
  readonly identifier: string;
  readonly name: string;
  readonly invitedAtMs: number;
  readonly till: string;
  /** Was the invited person a customer already? */
  readonly wasKnown: 0 | 1;
};

export function createInvitationsStore(db: Database) {
  const insert = db.prepare<Invitation>(`
    INSERT INTO invitations (customer_id, campaign_token, type, identifier, name, invited_at_ms, till, was_known)
    VALUES (@customerId, @campaignToken, @type, @identifier, @name, @invitedAtMs, @till, @wasKnown)`);
  const select = db.prepare<{ customerId: number }, Invitation>(`
    SELECT customer_id AS customerId, campaign_token AS campaignToken, type, identifier, name,
      invited_at_ms AS invitedAtMs, till, was_known AS wasKnown
    FROM invitations
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY id`);

  return {
    add: (invitation: Invitation): void => void insert.run(invitation),
    /** In the order they were told. */
    ofCustomer: (customerId: number): readonly Invitation[] => select.all({ customerId }),
  };
}
