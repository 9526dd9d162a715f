/** Group loyalty: where in a hierarchy a customer stands, and under whom. */
export const groupsSchema = `
  CREATE TABLE associations (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
    hierarchy_code TEXT NOT NULL,
    role_code TEXT NOT NULL,
    parent_id INTEGER REFERENCES customers (id),
    company_external_id TEXT,
    CHECK (parent_id IS NULL OR parent_id <> customer_id)
  ) STRICT;
  CREATE INDEX associations_by_parent ON associations (parent_id) WHERE parent_id IS NOT NULL;
`;
