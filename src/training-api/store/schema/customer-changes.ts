/** Columns for updates, status labels and whole registrations, in tables that were there before. */
export const customerChangesSchema = `
  ALTER TABLE customers ADD COLUMN referral_code TEXT NOT NULL DEFAULT '';
  ALTER TABLE customers ADD COLUMN status_label TEXT NOT NULL DEFAULT 'Active';
  ALTER TABLE customers ADD COLUMN status_reason TEXT NOT NULL DEFAULT '';
  ALTER TABLE customers ADD COLUMN status_since_ms INTEGER;
  CREATE INDEX customers_by_survivor ON customers (merged_into) WHERE merged_into IS NOT NULL;

  ALTER TABLE channels ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attributes));

  -- NULL where nobody said when the points given at the enrolment expire.
  ALTER TABLE points ADD COLUMN points_expire_at_ms INTEGER;
`;
