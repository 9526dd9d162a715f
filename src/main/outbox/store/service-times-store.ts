import type { Database } from '../../db/database.ts';

/** When operations were taken, by the service's clock. */
export type ServiceTimesStore = {
  /** The first time that is kept for an operation stays. `null`: it was not known when the operation was sent. */
  readonly keep: (operationId: string, takenAtMs: number | null) => void;
  /** `undefined` if nothing was kept. */
  readonly find: (operationId: string) => number | null | undefined;
};

export function createServiceTimesStore(db: Database): ServiceTimesStore {
  const insert = db.prepare(`
    INSERT INTO service_times (operation_id, taken_at_ms)
    SELECT id, @takenAtMs FROM operations WHERE id = @operationId
    ON CONFLICT (operation_id) DO NOTHING`);
  const find = db.prepare('SELECT taken_at_ms FROM service_times WHERE operation_id = @operationId').pluck();
  return {
    keep: (operationId, takenAtMs) => void insert.run({ operationId, takenAtMs }),
    find: (operationId) => find.get({ operationId }) as number | null | undefined,
  };
}
