import type { OperationState } from '#contract/operation.ts';
import { writes } from '#main/kinds/testing/writes.ts';
import { type Ordered, outOfOrder } from '#main/testing/model/order.ts';
import type { WireRecord } from '#training-api/testing/service-process.ts';
import { placesOf } from '../marked.ts';
import type { Taken } from './operations.ts';

/** What the till's database has of an operation. */
export type KeptRow = {
  readonly id: string;
  readonly state: OperationState;
  readonly payload: string;
  readonly staff_code: string;
  readonly staff_name: string;
  readonly created_at_ms: number;
};

type Evidence = {
  readonly taken: readonly Taken[];
  readonly rows: ReadonlyMap<string, KeptRow>;
  /** Between which readings of the till's own clock each was taken, in epoch milliseconds. */
  readonly spans: ReadonlyMap<string, Span>;
  /** Those whose time the service refused, sent again without it. */
  readonly undated: ReadonlySet<string>;
  /** What the service wrote, and all that it was sent, in order. */
  readonly ledger: readonly WireRecord[];
  readonly requests: readonly WireRecord[];
};

export type Span = { readonly fromMs: number; readonly toMs: number };

/**
 * Operations that are not as they were entered, by what is wrong with them. Empty lists are what is wanted. Order is due by
 * the rule of the model. Only what makes its customer is refused here, and that holds everything of the customer; so a
 * family that waits for it may be passed by work of those in it who are known.
 */
export type Faulty = Readonly<Record<'unapplied' | 'notOnce' | 'disordered' | 'staff' | 'time', readonly Taken[]>>;

/** Holds what the service wrote, and what the till has kept, against what was entered. */
export function judge({ taken, rows, spans, undated, ledger, requests }: Evidence): Faulty {
  const ordered: (Taken & Ordered)[] = [];
  const faulty = {
    unapplied: [] as Taken[],
    notOnce: [] as Taken[],
    staff: [] as Taken[],
    time: [] as Taken[],
  };
  for (const [seq, one] of taken.entries()) {
    const { id, staff } = one.asked;
    const row = rows.get(id);
    if (row?.state !== 'applied') faulty.unapplied.push(one);
    if (row?.staff_code !== staff.code || row.staff_name !== staff.name) faulty.staff.push(one);

    const places = placesOf(one, ledger);
    const sent = placesOf(one, requests);
    if (places.length !== 1 || sent.length !== (undated.has(id) ? 2 : 1)) faulty.notOnce.push(one);
    const [place = -1] = places;
    // What makes a customer was refused, so nobody knew who that was.
    const isRefused = undated.has(id);
    const operation = { seq, state: row?.state ?? 'waiting' };
    const payloads = row ? [row.payload] : [];
    ordered.push({ ...one, operation, payloads, places, wasInAttention: isRefused, leftCustomerOpen: isRefused });

    const { fromMs, toMs } = spans.get(id) ?? { fromMs: Infinity, toMs: -Infinity };
    const takenMs = row?.created_at_ms ?? Number.NaN;
    const isTaken = takenMs >= fromMs && takenMs <= toMs;
    if (!isTaken || !isToldAs(ledger[place], undated.has(id) ? null : takenMs, one)) faulty.time.push(one);
  }
  return { ...faulty, disordered: outOfOrder(ordered, false).map(({ later }) => later) };
}

/** Was the service told the time at which it was taken, to the second, where its kind has one? */
function isToldAs(entry: WireRecord | undefined, takenMs: number | null, { kind }: Taken): boolean {
  const { dated } = writes[kind];
  if (!dated) return true;
  const [, told] = new RegExp(`"${dated.by}":"([^"]+)"`).exec(JSON.stringify(entry?.body)) ?? [];
  if (takenMs === null) return told === undefined;
  // Without a zone it is by the clock on the till's wall, which is this machine's.
  return told !== undefined && Math.abs(Date.parse(told.replace(' ', 'T')) - takenMs) <= 1000;
}
