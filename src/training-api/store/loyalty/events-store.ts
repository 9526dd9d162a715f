import type { Database } from '../database.ts';

/** A loyalty event to run later. `till` is where it happened. */
export type LoyaltyEvent = {
  readonly id: number;
  readonly customerId: number;
  readonly kind: 'registration';
  readonly till: string;
  readonly dueAtMs: number;
};

export function createEventsStore(db: Database) {
  const insert = db.prepare<Omit<LoyaltyEvent, 'id'>>(`
    INSERT INTO events (customer_id, kind, till, due_at_ms)
    VALUES (@customerId, @kind, @till, @dueAtMs)`);
  const select = db.prepare<{ nowMs: number }, LoyaltyEvent>(`
    SELECT id, customer_id AS customerId, kind, till, due_at_ms AS dueAtMs
    FROM events
    WHERE done_at_ms IS NULL AND due_at_ms <= @nowMs
    ORDER BY due_at_ms, id`);
  const done = db.prepare<{ id: number; atMs: number }>(`
    UPDATE events
    SET done_at_ms = @atMs
    WHERE id = @id`);

  return {
    queue: (event: Omit<LoyaltyEvent, 'id'>): void => void insert.run(event),
    due: (nowMs: number): readonly LoyaltyEvent[] => select.all({ nowMs }),
    markAsDone: (id: number, atMs: number): void => void done.run({ id, atMs }),
  };
}
