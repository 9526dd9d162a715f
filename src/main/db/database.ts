import type Sqlite from 'better-sqlite3';

/** The till's open database. */
export type Database = Sqlite.Database;
