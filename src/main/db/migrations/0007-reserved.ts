import type { Migration } from '../migrate.ts';

/** This number is taken by a migration that is on its way. It changes nothing here. */
export const reserved: Migration = { version: 7, name: 'reserved', up: () => {} };
