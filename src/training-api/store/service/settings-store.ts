import type { Database } from '../database.ts';

export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** What the service remembers about itself over a restart. */
export function createSettingsStore(db: Database) {
  const select = db
    .prepare<{ name: string }, string>(`
    SELECT value
    FROM settings
    WHERE name = @name`)
    .pluck();
  const upsert = db.prepare<{ name: string; value: string }>(`
    INSERT INTO settings (name, value)
    VALUES (@name, @value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);

  return {
    isReachable: (): boolean => select.get({ name: 'reachable' }) !== 'no',
    setReachable: (reachable: boolean): void => void upsert.run({ name: 'reachable', value: reachable ? 'yes' : 'no' }),
    /** The port it listened on last, so that a till that knows the address finds it again; 0 before the first time. */
    port: (): number => Number(select.get({ name: 'port' }) ?? 0),
    setPort: (port: number): void => void upsert.run({ name: 'port', value: String(port) }),
    /** Have the made-up customers got a past? In a database of the first version they have none. */
    hasActivity: (): boolean => select.get({ name: 'activity' }) !== undefined,
    noteActivity: (): void => void upsert.run({ name: 'activity', value: 'seeded' }),
  };
}
