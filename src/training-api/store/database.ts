import Sqlite from 'better-sqlite3';
import type { Reply } from '../answers/reply.ts';
import { customerChangesSchema } from './schema/customer-changes.ts';
import { activitySchema } from './schema/activity.ts';
import { customersSchema } from './schema/customers.ts';
import { groupsSchema } from './schema/groups.ts';
import { loyaltySchema } from './schema/loyalty.ts';
import { requestsSchema } from './schema/requests.ts';
import { serviceSchema } from './schema/service.ts';

export type Database = Sqlite.Database;

/** In order. A later version adds to the end and changes none of these. */
const schemas: readonly string[] = [
  customersSchema,
  loyaltySchema,
  serviceSchema,
  customerChangesSchema,
  groupsSchema,
  activitySchema,
  requestsSchema,
];

/** @param path a file, or `:memory:` */
export function openDatabase(path: string): Database {
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  // An answered write survives a power cut, as in the real service.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    for (const schema of schemas.slice(version)) db.exec(schema);
    db.pragma(`user_version = ${Math.max(version, schemas.length)}`);
  }).immediate();
  return db;
}

/** Runs one write. All of it stays or, if it is refused, nothing does. So an operation may refuse at any point. */
export function applyWrite(db: Database, write: () => Reply): Reply {
  db.exec('BEGIN IMMEDIATE');
  try {
    const reply = write();
    db.exec(reply.kind === 'accepted' ? 'COMMIT' : 'ROLLBACK');
    return reply;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** Runs a part of a write that may be refused while the rest stays, such as one customer of a batch. */
export function createAttempt(db: Database) {
  return <T extends { readonly ok: boolean }>(part: () => T): T => {
    db.exec('SAVEPOINT attempt');
    try {
      const outcome = part();
      if (!outcome.ok) db.exec('ROLLBACK TO attempt');
      return outcome;
    } finally {
      db.exec('RELEASE attempt');
    }
  };
}
