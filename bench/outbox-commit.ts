// Measures what "committed before the first byte" costs on this disk: `node bench/outbox-commit.ts [operations]`
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { percentile, report } from './report.ts';

const operations = Number(process.argv[2] ?? 500);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-bench-'));
const opened = openDatabase(path.join(folder, 'till.db'), migrations);
if (!opened.ok) throw new Error(opened.failure);
const store = createOutboxStore(opened.db, { now: () => 0 });
const draft = {
  firstName: 'Ines',
  lastName: 'Moreau',
  mobile: '',
  email: '',
  cardNumber: 'TS1',
  mobileConsent: false,
  emailConsent: false,
};
const identifiers = [{ type: 'cardnumber', value: 'TS1' }];

const durationsMs = Array.from({ length: operations }, () => {
  const id = crypto.randomUUID();
  const startedAt = performance.now();
  store.add({
    id,
    lane: keyOfBornHere(id),
    kind: 'registration',
    title: 'Ines',
    payload: { version: 1, draft, identifiers },
    staffCode: '1',
    staffName: 'A',
  });
  return performance.now() - startedAt;
});
report(`${operations} operations, synchronous=FULL`, {
  p50Ms: percentile(durationsMs, 50),
  p99Ms: percentile(durationsMs, 99),
});
opened.db.close();
fs.rmSync(folder, { recursive: true });
