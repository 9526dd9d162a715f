// Measures the main process's work for the Sync screen with a long outbox: `node bench/outbox-page.ts [operations]`
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { createAttemptStore } from '#main/outbox/store/attempt-store.ts';
import { createBacklogStore } from '#main/outbox/store/backlog-store.ts';
import { viewOf } from '#main/outbox/operation-view.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { percentile, report } from './report.ts';
import { kinds } from '#main/kinds/kinds.ts';

const operations = Number(process.argv[2] ?? 100_000);
const rounds = 200;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-bench-'));
const opened = openDatabase(path.join(folder, 'till.db'), migrations);
if (!opened.ok) throw new Error(opened.failure);
const { db } = opened;
let nowMs = Date.parse('2026-05-04T08:00:00Z');
const clock = { now: () => nowMs };
const store = createOutboxStore(db, clock);
const backlog = createBacklogStore(db, clock);
const attempts = createAttemptStore(db, clock);
const waiting: string[] = [];

db.transaction(() => {
  for (let index = 0; index < operations; index += 1) {
    const id = crypto.randomUUID();
    nowMs += 50;
    store.add({
      id,
      kind: 'card',
      lane: keyOf(1 + ((index * 7) % Math.ceil(operations / 3))),
      title: `Customer ${index}`,
      payload: { version: 1, draft: { cardNumber: `TS${index}`, statusLabel: 'ACTIVE' } },
      staffCode: '1',
      staffName: 'A',
    });
    waiting.push(id);
  }
})();

const page = (section: OutboxSection, offset: number) =>
  backlog
    .page(section, { offset, limit: 100 })
    .rows.map(({ held, ...operation }) => viewOf(operation, { held, kinds, outbox: { store, backlog, attempts } }));

measure('the badge', () => backlog.counts());
measure('a page of a queue that stands still', (round) => page('open', (round * 4999) % operations));
measure(
  'a page whose order is made anew',
  (round) => {
    applyOne();
    nowMs += 1000;
    page('open', (round * 4999) % operations);
  },
  50,
);
measure('a page while the queue drains, four looks a second', (round) => {
  applyOne();
  nowMs += 250;
  page('open', (round * 4999) % operations);
});
measure('an entry is applied', applyOne);
measure('a person presses "Send now"', () => store.makeDue(), 5);

db.close();
fs.rmSync(folder, { recursive: true });

function measure(what: string, work: (round: number) => void, times = rounds): void {
  const durationsMs = Array.from({ length: times }, (_, round) => {
    const startedAt = performance.now();
    work(round);
    return performance.now() - startedAt;
  });
  report(`${what}, ${operations} operations`, {
    p50Ms: percentile(durationsMs, 50),
    p99Ms: percentile(durationsMs, 99),
    maxMs: Math.max(...durationsMs),
  });
}

function applyOne(): void {
  const id = waiting.shift() ?? '';
  store.claim(id);
  store.move(id, 'sending', { to: 'applied', customerId: 1, sideEffects: [], warnings: [] });
}
