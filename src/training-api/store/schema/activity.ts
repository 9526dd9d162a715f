/**
 * What happens around a customer besides registering and buying: subscriptions, further programs, requests, transfers,
 * images and invitations.
 *
 * Rows stay with the id they were written for. A customer who took others in is looked up by all of their ids
 * (`accounts-of-customer.ts`), so a merge moves none of these rows and loses none.
 */
export const activitySchema = `
  CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    source TEXT NOT NULL,
    account_id TEXT NOT NULL,
    -- 0 for no org unit of its own.
    org_unit_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('TRANS', 'BULK')),
    type TEXT NOT NULL CHECK (type IN ('OPTIN', 'OPTOUT')),
    UNIQUE (customer_id, source, account_id, org_unit_id, channel, priority)
  ) STRICT;

  CREATE TABLE further_points (
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    program_id INTEGER NOT NULL,
    tier INTEGER NOT NULL,
    tier_expires_at_ms INTEGER NOT NULL,
    balance REAL NOT NULL,
    lifetime REAL NOT NULL,
    redeemed REAL NOT NULL,
    expired REAL NOT NULL,
    purchases REAL NOT NULL,
    PRIMARY KEY (customer_id, program_id)
  ) STRICT;

  CREATE TABLE partner_memberships (
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    partner_program_id INTEGER NOT NULL,
    membership_id TEXT NOT NULL,
    tier INTEGER,
    tier_expires_at_ms INTEGER,
    PRIMARY KEY (customer_id, partner_program_id),
    CHECK ((tier IS NULL) = (tier_expires_at_ms IS NULL))
  ) STRICT;

  CREATE TABLE promotional_points (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    program_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('customer', 'transaction', 'lineitem')),
    promotion_name TEXT NOT NULL,
    promotion_source TEXT NOT NULL,
    points REAL NOT NULL,
    issued_at TEXT NOT NULL,
    issued_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX promotional_points_by_customer ON promotional_points (customer_id);

  CREATE TABLE points_transfers (
    id INTEGER PRIMARY KEY,
    from_id INTEGER NOT NULL REFERENCES customers (id),
    to_id INTEGER NOT NULL REFERENCES customers (id),
    program_id INTEGER NOT NULL,
    points REAL NOT NULL,
    notes TEXT NOT NULL,
    at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX points_transfers_by_giver ON points_transfers (from_id);
  CREATE INDEX points_transfers_by_taker ON points_transfers (to_id);
`;
