import type { Migration } from '../migrate.ts';

/** Changes nothing. Later migrations have gone out with this number empty, so it stays empty: a new one goes behind them. */
export const reserved: Migration = { version: 7, name: 'reserved', up: () => {} };
