import { z } from 'zod';
import {
  coupon,
  heldCard,
  heldSubscription,
  identifier,
  pointsSummary,
  readTimes,
  serviceWarning,
  sourceProfile,
  type Identifier,
} from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { matchExpression, searchTextOf } from './search-text.ts';

/** What the till keeps of a customer's page, as the service answered it last. */
export const keptDetails = z.object({
  // Rows of an earlier version do not have these.
  profiles: z.array(sourceProfile).default([]),
  cards: z.array(heldCard).default([]),
  subscriptions: z.array(heldSubscription).nullable().default(null),
  extendedFields: z.record(z.string(), z.string()).default({}),
  fraud: z.string().default(''),
  loyaltyType: z.enum(['loyalty', 'non_loyalty', 'unknown']),
  registeredOn: z.string(),
  registeredAt: z.string(),
  points: pointsSummary.nullable(),
  coupons: z.array(coupon).nullable(),
  readAtMs: readTimes.default({}),
  warnings: z.array(serviceWarning),
});
export type KeptDetails = z.infer<typeof keptDetails>;

export type KeptCustomer = {
  readonly key: string;
  readonly customerId: number | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly identifiers: readonly Identifier[];
  readonly details: KeptDetails | null;
  /** When the service last told about this customer, in epoch milliseconds; `null` if it has not seen them yet. */
  readonly fetchedAtMs: number | null;
};

export type SeenCustomer = Omit<KeptCustomer, 'fetchedAtMs' | 'details'> & {
  readonly details?: KeptDetails;
  readonly fetchedAtMs?: number;
};

/** The till's own copy of customers. */
export type DirectoryStore = {
  /** Keeps what is known now. A list that shows fewer identifiers does not remove any. */
  readonly keep: (customer: SeenCustomer) => KeptCustomer;
  /** The service has taken a change. A known customer has these names and identifiers from now on. */
  readonly change: (
    key: string,
    changed: Partial<Pick<SeenCustomer, 'firstName' | 'lastName' | 'identifiers'>>,
  ) => void;
  /** What `keep` would answer, without writing anything. */
  readonly seen: (customer: SeenCustomer) => KeptCustomer;
  readonly find: (key: string) => KeptCustomer | null;
  readonly search: (text: string, limit: number) => readonly KeptCustomer[];
  /** A customer who was born on this till has an id now. From now on there is one row, under the service's key. */
  readonly assignId: (localKey: string, customerId: number) => void;
  readonly forget: (key: string) => void;
  /** Somebody has opened the customer, whom the till then keeps for longer. Noted once a day. */
  readonly touch: (key: string) => void;
  /**
   * Forgets at most `limit` customers whom nobody has used since `beforeMs` (epoch milliseconds), the longest unused
   * first. One with open work stays. Says how many went.
   */
  readonly forgetUnused: (beforeMs: number, limit: number) => number;
};

type Row = {
  readonly key: string;
  readonly customer_id: number | null;
  readonly first_name: string;
  readonly last_name: string;
  readonly identifiers: string;
  readonly details: string | null;
  readonly fetched_at_ms: number | null;
};

const dayMs = 24 * 60 * 60_000;

/** @param countryCode calling code of the till's country, for numbers typed without one */
export function createDirectoryStore(db: Database, clock: Clock, countryCode: string): DirectoryStore {
  const upsert = db.prepare(`
    INSERT INTO customers
      (key, customer_id, first_name, last_name, identifiers, details, search_text, fetched_at_ms, used_at_ms)
    VALUES (@key, @customerId, @firstName, @lastName, @identifiers, @details, @searchText, @fetchedAtMs, @now)
    ON CONFLICT (key) DO UPDATE SET
      customer_id = excluded.customer_id, first_name = excluded.first_name, last_name = excluded.last_name,
      identifiers = excluded.identifiers, details = COALESCE(excluded.details, details),
      search_text = excluded.search_text, fetched_at_ms = COALESCE(excluded.fetched_at_ms, fetched_at_ms),
      used_at_ms = excluded.used_at_ms`);
  const byKey = db.prepare('SELECT * FROM customers WHERE key = @key');
  const remove = db.prepare('DELETE FROM customers WHERE key = @key');
  const touch = db.prepare(`
    UPDATE customers SET used_at_ms = @now WHERE key = @key AND used_at_ms NOT BETWEEN @now - ${dayMs} AND @now`);
  const removeUnused = db.prepare(`
    DELETE FROM customers
    WHERE rowid IN (
      SELECT rowid
      FROM customers
      WHERE used_at_ms < @beforeMs AND NOT EXISTS (SELECT 1 FROM open_lanes WHERE lane = customers.key)
      ORDER BY used_at_ms
      LIMIT @limit
    )`);
  // There is no order on purpose: to rank a two-letter prefix, SQLite would read half the index before the first row.
  const search = db.prepare(`
    SELECT customers.*
    FROM customer_search
    JOIN customers ON customers.rowid = customer_search.rowid
    WHERE customer_search MATCH @expression
    LIMIT @limit`);

  const find = (key: string): KeptCustomer | null => {
    const row = byKey.get({ key });
    return row === undefined ? null : customerOf(row as Row);
  };

  const write = (customer: KeptCustomer) =>
    upsert.run({
      key: customer.key,
      customerId: customer.customerId,
      firstName: customer.firstName,
      lastName: customer.lastName,
      identifiers: JSON.stringify(customer.identifiers),
      details: customer.details ? JSON.stringify(customer.details) : null,
      searchText: searchTextOf(customer, countryCode),
      fetchedAtMs: customer.fetchedAtMs,
      now: clock.now(),
    });

  const seen: DirectoryStore['seen'] = (customer) => {
    const known = find(customer.key);
    const told = readable(customer.identifiers);
    const identifiers = customer.details ? told : union(known, { identifiers: told });
    return {
      ...customer,
      identifiers,
      details: customer.details ?? known?.details ?? null,
      fetchedAtMs: customer.fetchedAtMs ?? known?.fetchedAtMs ?? null,
    };
  };

  const keep: DirectoryStore['keep'] = (customer) => {
    const merged = seen(customer);
    write(merged);
    return merged;
  };

  return {
    keep,
    change: (key, changed) => {
      const known = find(key);
      if (known) write({ ...known, ...changed });
    },
    seen,
    find,
    search: (text, limit) => {
      const expression = matchExpression(text);
      return expression === '' ? [] : (search.all({ expression, limit }) as Row[]).map(customerOf);
    },
    assignId: (localKey, customerId) => {
      const born = find(localKey);
      if (!born) return;
      const key = keyOf(customerId);
      remove.run({ key: localKey });
      const known = find(key);
      const { firstName, lastName } = known ?? born;
      keep({ key, customerId, firstName, lastName, identifiers: union(known, born) });
    },
    forget: (key) => {
      remove.run({ key });
    },
    touch: (key) => {
      touch.run({ key, now: clock.now() });
    },
    forgetUnused: (beforeMs, limit) => removeUnused.run({ beforeMs, limit }).changes,
  };
}

function union(
  known: { readonly identifiers: readonly Identifier[] } | null,
  seen: { readonly identifiers: readonly Identifier[] },
): readonly Identifier[] {
  const all = [...(known?.identifiers ?? []), ...seen.identifiers];
  return all.filter(
    (one, index) => all.findIndex(({ type, value }) => type === one.type && value === one.value) === index,
  );
}

/** An identifier from the service may be blank, or longer than any of ours. Such a one is left out; the rest stays. */
function readable(list: unknown): readonly Identifier[] {
  return z
    .array(z.unknown())
    .parse(list)
    .flatMap((one) => identifier.safeParse(one).data ?? []);
}

function customerOf(row: Row): KeptCustomer {
  return {
    key: row.key,
    customerId: row.customer_id,
    firstName: row.first_name,
    lastName: row.last_name,
    identifiers: readable(JSON.parse(row.identifiers)),
    details: row.details === null ? null : (keptDetails.safeParse(JSON.parse(row.details)).data ?? null),
    fetchedAtMs: row.fetched_at_ms,
  };
}
