import type { Merge } from './customers-store.ts';
import type { Database } from '../database.ts';

/** Where a customer stands in a hierarchy; `parentId` is `null` at its top. */
export type Association = {
  readonly customerId: number;
  readonly hierarchyCode: string;
  readonly roleCode: string;
  readonly parentId: number | null;
  readonly companyExternalId: string | null;
};

export function createAssociationsStore(db: Database) {
  const upsert = db.prepare<Association>(`
    INSERT INTO associations (customer_id, hierarchy_code, role_code, parent_id, company_external_id)
    VALUES (@customerId, @hierarchyCode, @roleCode, @parentId, @companyExternalId)
    ON CONFLICT (customer_id) DO UPDATE
    SET hierarchy_code = excluded.hierarchy_code, role_code = excluded.role_code, parent_id = excluded.parent_id,
      company_external_id = excluded.company_external_id`);
  const select = db.prepare<{ customerId: number }, Association>(`
    SELECT customer_id AS customerId, hierarchy_code AS hierarchyCode, role_code AS roleCode,
      parent_id AS parentId, company_external_id AS companyExternalId
    FROM associations
    WHERE customer_id = @customerId`);
  const children = db
    .prepare<{ parentId: number }, number>(`
    SELECT customer_id
    FROM associations
    WHERE parent_id = @parentId
    ORDER BY customer_id`)
    .pluck();
  // If the survivor has an association, it stays. A victim under the survivor leaves its association behind, because
  // the survivor cannot stand under themselves.
  const moveOwn = db.prepare<Merge>(`
    UPDATE OR IGNORE associations
    SET customer_id = @survivorId
    WHERE customer_id = @victimId AND COALESCE(parent_id, 0) <> @survivorId`);
  const removeOwn = db.prepare<Merge>(`
    DELETE FROM associations
    WHERE customer_id = @victimId`);
  const moveChildren = db.prepare<Merge>(`
    UPDATE associations
    SET parent_id = CASE WHEN customer_id = @survivorId THEN NULL ELSE @survivorId END
    WHERE parent_id = @victimId`);

  return {
    set: (association: Association): void => void upsert.run(association),
    find: (customerId: number): Association | undefined => select.get({ customerId }),
    childrenOf: (parentId: number): readonly number[] => children.all({ parentId }),
    move: (between: Merge): void => {
      moveOwn.run(between);
      removeOwn.run(between);
      moveChildren.run(between);
    },
  };
}
