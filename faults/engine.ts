// The till without its window, in a process of its own. On standard input it is told what to keep, a line of JSON each; it
// says `kept <id>` once that is committed and `answered <id> <status>` when the cashier would be told how it stands.
// `drain` makes it press "Send now" until nothing moves any more, `rest` only wait for that; `retry <id>` has a manager send
// again what was refused, and `clock <ms>` sets the clock that far ahead of the machine's.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { latestVersion, type Migration } from '#main/db/migrate.ts';
import { lockFolder } from '#main/db/folder-lock.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { noVault } from '#main/setup/vault.ts';
import { plainSystem } from '#main/testing/network/plain-system.ts';
import { Till } from '#main/till/till.ts';
import { systemClock, systemStopwatch, systemUptime } from '#main/clock.ts';
import { retryOperation } from '#main/desk/deciding/resolve-operation.ts';
import { systemSchedule } from '#main/timer.ts';
import { createChance } from './chance.ts';
import type { EngineStart } from './engine-process.ts';
import type { Asked } from './marked.ts';
import { manager } from './people.ts';
import { write } from '#main/desk/writing/write.ts';

const start = JSON.parse(process.argv[2] ?? '') as EngineStart;
const chance = createChance(start.seed);
/** What the next version of the app brings. */
const another: Migration = {
  version: latestVersion(migrations) + 1,
  name: 'another',
  up: (db) => db.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT; ALTER TABLE operations ADD COLUMN note TEXT'),
};
let { clockMs } = start;
let nextId = '';
/** Counted from the first thing asked, so that the kill falls into the work and not into the start. */
let ticksLeft = Infinity;

let till: Till | null = null;
till = await Till.open({
  dataDir: start.dataDir,
  stateDir: path.join(start.dataDir, '..', 'state'),
  provisionFile: start.provision,
  training: false,
  version: '0.0.0',
  migrations: start.isUpdated ? [...migrations, another] : migrations,
  systemLanguage: 'en',
  vault: noVault,
  network: plainSystem,
  clock: { now: tick },
  stopwatch: systemStopwatch,
  uptime: systemUptime,
  // Back-off is made short, for a round lasts a second or two.
  chance: () => chance() * 0.01,
  schedule: systemSchedule,
  newId: () => nextId,
  startTraining: () => Promise.reject(new Error('There is no training mode here')),
  lockFolder: () => lockFolder(start.dataDir),
  startAgain: () => {},
  endOther: null,
  reloadPage: () => {},
  closeWindow: () => {},
  copyText: async () => {},
  broadcast: mendSignIn,
  log: (line) => process.stderr.write(`${line}\n`),
});
const { desk } = till;
if (!desk) throw new Error(`The till did not start: ${JSON.stringify(till.status)}`);
mendSignIn();
say('ready');

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'drain') void drain(() => desk.outbox.sendNow());
  else if (line === 'rest') void drain(() => {});
  else if (line.startsWith('state ')) say(`state ${stateOf(line.slice(6)) ?? 'gone'}`);
  else if (line.startsWith('retry ')) void retryOperation(line.slice(6), manager, desk);
  else if (line.startsWith('clock ')) clockMs = Number(line.slice(6));
  else keep(JSON.parse(line) as Asked);
}
await till.close();

/** The clock is asked before, between and after all that is committed or sent: a death at one of its ticks is exact. */
function tick(): number {
  ticksLeft -= 1;
  if (ticksLeft <= 0) process.kill(process.pid, 'SIGKILL');
  return systemClock.now() + clockMs;
}

function keep(asked: Asked): void {
  if (ticksLeft === Infinity && start.lastTick > 0) ticksLeft = start.lastTick;
  nextId = asked.id;
  // Committed before the first await: from here on it may be confirmed, whatever becomes of the sending.
  const answered = write(asked.request, asked.staff, desk ?? fail());
  say(`${stateOf(asked.id) ? 'kept' : 'refused'} ${asked.id}`);
  void answered.then((outcome) => outcome.ok && say(`answered ${asked.id} ${outcome.data.status}`));
}

/** As a manager would: else one refused sign-in would let the rest of the run stand still. */
function mendSignIn(): void {
  const outbox = till?.desk?.outbox;
  // Not in the middle of what the outbox is telling about.
  setImmediate(() => outbox?.summary().blockage === 'sign-in' && outbox.sendNow());
}

async function drain(press: () => void): Promise<void> {
  const { outbox } = desk ?? fail();
  // What is left at the end is for a person, or hangs on what is for a person.
  while (outbox.store.nextDueAtMs() !== null || outbox.summary().sending > 0) {
    press();
    await delay(200);
  }
  say('drained');
}

function stateOf(id: string): string | undefined {
  return desk?.outbox.store.find(id)?.state;
}

function fail(): never {
  throw new Error('The till is gone');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
