/** Customers, their profile in each source account, and the identifiers and channels of each profile. */
export const customersSchema = `
  CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    loyalty_type TEXT NOT NULL CHECK (loyalty_type IN ('loyalty', 'non_loyalty')),
    is_fraud INTEGER NOT NULL DEFAULT 0 CHECK (is_fraud IN (0, 1)),
    merged_into INTEGER REFERENCES customers (id),
    till TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    modified_at_ms INTEGER NOT NULL,
    extended_fields TEXT NOT NULL CHECK (json_valid(extended_fields))
  ) STRICT;

  CREATE TABLE profiles (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    source TEXT NOT NULL,
    account_id TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    folded_first_name TEXT NOT NULL,
    folded_last_name TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    till TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    modified_at_ms INTEGER NOT NULL,
    UNIQUE (customer_id, source, account_id)
  ) STRICT;
  CREATE INDEX profiles_by_first_name ON profiles (folded_first_name);
  CREATE INDEX profiles_by_last_name ON profiles (folded_last_name);

  CREATE TABLE identifiers (
    id INTEGER PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profiles (id),
    source TEXT NOT NULL,
    account_id TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    folded_value TEXT NOT NULL,
    -- In a source account no two customers have the same identifier.
    UNIQUE (source, account_id, type, value)
  ) STRICT;
  CREATE INDEX identifiers_by_profile ON identifiers (profile_id);
  CREATE INDEX identifiers_by_value ON identifiers (type, value);
  CREATE INDEX identifiers_by_folded_value ON identifiers (folded_value);

  CREATE TABLE channels (
    id INTEGER PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profiles (id),
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    is_subscribed INTEGER NOT NULL CHECK (is_subscribed IN (0, 1)),
    meta TEXT NOT NULL CHECK (json_valid(meta))
  ) STRICT;
  CREATE INDEX channels_by_profile ON channels (profile_id);
`;
