/** Points, coupons, cards, and the loyalty events that still have to run. */
export const loyaltySchema = `
  CREATE TABLE points (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
    tier INTEGER NOT NULL,
    tier_expires_at_ms INTEGER NOT NULL,
    balance REAL NOT NULL,
    lifetime REAL NOT NULL,
    redeemed REAL NOT NULL,
    expired REAL NOT NULL,
    purchases REAL NOT NULL
  ) STRICT;

  CREATE TABLE coupons (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    series_id INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE,
    issued_at TEXT NOT NULL,
    issued_at_ms INTEGER NOT NULL,
    valid_till_ms INTEGER NOT NULL,
    redeemed_at_ms INTEGER
  ) STRICT;
  CREATE INDEX coupons_by_customer ON coupons (customer_id);

  CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    external_id TEXT NOT NULL UNIQUE,
    series_id INTEGER NOT NULL,
    customer_id INTEGER REFERENCES customers (id),
    label TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    issued_at_ms INTEGER,
    extended_fields TEXT NOT NULL CHECK (json_valid(extended_fields)),
    custom_fields TEXT NOT NULL CHECK (json_valid(custom_fields)),
    CHECK ((customer_id IS NULL) = (issued_at_ms IS NULL))
  ) STRICT;
  CREATE INDEX cards_by_customer ON cards (customer_id);

  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    kind TEXT NOT NULL CHECK (kind IN ('registration')),
    till TEXT NOT NULL,
    due_at_ms INTEGER NOT NULL,
    done_at_ms INTEGER
  ) STRICT;
  CREATE INDEX events_to_run ON events (due_at_ms) WHERE done_at_ms IS NULL;
`;
