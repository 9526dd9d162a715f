// Keeps operations as the till does and says each one's id once it is committed, until the file system is gone.
import crypto from 'node:crypto';
import { systemClock } from '#main/clock.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';

const [file = '', synchronous = 'FULL'] = process.argv.slice(2);
const opened = openDatabase(file, migrations);
if (!opened.ok) throw new Error(opened.failure);
if (synchronous !== 'FULL') opened.db.pragma(`synchronous = ${synchronous}`);
const store = createOutboxStore(opened.db, systemClock);
process.stdout.write('ready\n');
for (;;) {
  const id = crypto.randomUUID();
  const payload = { version: 1, draft: {}, filler: 'x'.repeat(200) };
  store.add({
    id,
    kind: 'update',
    lane: keyOfBornHere(id),
    title: 'Ada',
    payload,
    staffCode: '1001',
    staffName: 'Asha',
  });
  process.stdout.write(`${id}\n`);
  // Lets the line out before the next one is kept.
  await new Promise((resolve) => setImmediate(resolve));
}
