// The till without its window, in a process of its own: keeps what it is told on standard input, a line of JSON each, and
// says `kept <id>` once it is committed. `drain` makes it press "Send now" until nothing moves any more.
import { createInterface } from 'node:readline';
import { noVault } from '#main/setup/vault.ts';
import { Till } from '#main/till/till.ts';
import { systemClock, systemStopwatch } from '#main/clock.ts';
import { keepGroup } from '#main/desk/keep-group.ts';
import { keepWork } from '#main/desk/keep-work.ts';
import { registerCustomer } from '#main/desk/register-customer.ts';
import { systemSchedule } from '#main/timer.ts';
import type { Asked } from './operations.ts';

const [dataDir = '', provisionFile = ''] = process.argv.slice(2);
const clerk = { code: '1001', name: 'Asha Nair' };
let nextId = '';

const till = await Till.open({
  dataDir,
  provisionFile,
  training: false,
  version: '0.0.0',
  systemLanguage: 'en',
  vault: noVault,
  clock: systemClock,
  stopwatch: systemStopwatch,
  // Back-off is made short, for a round lasts a second or two.
  chance: () => Math.random() * 0.01,
  schedule: systemSchedule,
  newId: () => nextId,
  startTraining: () => Promise.reject(new Error('There is no training mode here')),
  closeWindow: () => {},
  broadcast: () => {},
  log: (line) => process.stderr.write(`${line}\n`),
});
const { desk } = till;
if (!desk) throw new Error(`The till did not start: ${JSON.stringify(till.status)}`);

function keep(asked: Asked): void {
  nextId = asked.id;
  // Committed before the first await: from here on it may be confirmed, whatever becomes of the sending.
  const sent =
    asked.do === 'register'
      ? registerCustomer(asked.draft, clerk, till.desk ?? fail())
      : asked.do === 'write'
        ? keepWork(asked, clerk, till.desk ?? fail())
        : keepGroup('group-registration', asked.draft, clerk, till.desk ?? fail());
  void sent;
  process.stdout.write(till.desk?.outbox.store.find(asked.id) ? `kept ${asked.id}\n` : `refused ${asked.id}\n`);
}

function fail(): never {
  throw new Error('The till is gone');
}

async function drain(): Promise<void> {
  const { outbox } = till.desk ?? fail();
  for (;;) {
    // What is left then is for a person, or hangs on what is for a person.
    if (outbox.store.nextDueAtMs() === null && outbox.summary().sending === 0) break;
    outbox.sendNow();
    await new Promise((resolve) => systemSchedule(200, () => resolve(null)));
  }
  process.stdout.write('drained\n');
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'drain') await drain();
  else if (line.startsWith('state ')) {
    process.stdout.write(`state ${till.desk?.outbox.store.find(line.slice(6))?.state ?? 'gone'}\n`);
  } else keep(JSON.parse(line) as Asked);
}
await till.close();
