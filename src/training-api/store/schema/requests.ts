/** What a customer or a store asked the back office for, the customer's image, and the people the customer invited. */
export const requestsSchema = `
  CREATE TABLE change_requests (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    type TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    source TEXT NOT NULL,
    account_id TEXT NOT NULL,
    till TEXT NOT NULL,
    -- NULL while nobody has decided.
    admin_id INTEGER,
    added_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    reason TEXT NOT NULL,
    comments TEXT NOT NULL,
    transaction_id INTEGER,
    adds TEXT NOT NULL CHECK (json_valid(adds)),
    removes TEXT NOT NULL CHECK (json_valid(removes)),
    is_one_step INTEGER NOT NULL CHECK (is_one_step IN (0, 1)),
    CHECK ((admin_id IS NULL) = (status = 'PENDING'))
  ) STRICT;
  CREATE INDEX change_requests_by_customer ON change_requests (customer_id);

  CREATE TABLE goodwill_requests (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    program_id INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('POINTS', 'COUPON')),
    status TEXT NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    approved_value TEXT,
    admin_id INTEGER NOT NULL,
    added_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    reason TEXT NOT NULL,
    comments TEXT NOT NULL,
    is_one_step INTEGER NOT NULL CHECK (is_one_step IN (0, 1)),
    is_auto_approved INTEGER NOT NULL CHECK (is_auto_approved IN (0, 1)),
    CHECK ((approved_value IS NOT NULL) = (status = 'APPROVED'))
  ) STRICT;
  CREATE INDEX goodwill_requests_by_customer ON goodwill_requests (customer_id);

  CREATE TABLE images (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    file_handle TEXT NOT NULL,
    -- Whoever knows it may fetch the image: an <img> cannot sign in.
    token TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    UNIQUE (customer_id, version)
  ) STRICT;

  CREATE TABLE invitations (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    campaign_token TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('MOBILE', 'EMAIL')),
    identifier TEXT NOT NULL,
    name TEXT NOT NULL,
    invited_at_ms INTEGER NOT NULL,
    till TEXT NOT NULL,
    -- Was the invited person a customer already? Then they did not come by the invitation.
    was_known INTEGER NOT NULL CHECK (was_known IN (0, 1))
  ) STRICT;
  CREATE INDEX invitations_by_customer ON invitations (customer_id);
`;
