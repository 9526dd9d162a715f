// `npm run test:weekend -- [--seed 7]`: 2,000 operations are taken while the service cannot be reached, the clock is set back
// and forth, the till is killed, the app is updated; then the network comes back. Each must reach the service once.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { reportCounts } from '../../scripts/check/report-counts.mjs';
import { writes } from '#main/kinds/testing/writes.ts';
import { ServiceProcess } from '#training-api/testing/service-process.ts';
import { createChance } from '../chance.ts';
import { EngineProcess, type EngineStart, type Told } from '../engine-process.ts';
import { writeProvision } from '../provision.ts';
import { type Faulty, type KeptRow, type Span, judge } from './judge.ts';
import { type Taken, createWeekend } from './operations.ts';

/** One life of the till: what its clock is set to, one after the other, against the true time, and how it ends. */
type Life = { readonly clocksMs: readonly number[]; readonly dies: 'at-tick' | 'in-the-middle' | 'at-the-end' };

const { values } = parseArgs({ options: { seed: { type: 'string', default: '7' } } });
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const yearMs = 365 * dayMs;
const friday: Life = { clocksMs: [0], dies: 'at-the-end' };
const weekend: readonly Life[] = [
  { clocksMs: [0], dies: 'in-the-middle' },
  { clocksMs: [-dayMs], dies: 'at-tick' },
  { clocksMs: [hourMs, 0], dies: 'in-the-middle' },
  { clocksMs: [3 * yearMs], dies: 'at-tick' },
  { clocksMs: [0, -dayMs], dies: 'at-tick' },
  { clocksMs: [4 * yearMs, 0], dies: 'in-the-middle' },
  { clocksMs: [hourMs], dies: 'at-tick' },
  { clocksMs: [0], dies: 'at-the-end' },
];
const total = 2000;
/** Who was registered while the network was there. */
const knownBefore = 60;
/** Entered at each setting of the clock. */
const perClock = 300;
/** So long all that is entered in one life may take, and everything to drain. */
const longestMs = 240_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-weekend-'));
const chance = createChance(Number(values.seed));
const told: Told = { kept: new Set(), applied: new Set() };
const spans = new Map<string, Span>();
let service = await ServiceProcess.start(folder);
// The service here takes any number of registrations a minute.
const provision = writeProvision(folder, { host: service.url, timeoutSeconds: 2, registrationsPerMinute: 0 });
const place = { dataDir: path.join(folder, 'till'), provision, told };
let failed = true;
try {
  failed = await run();
} finally {
  await service.kill();
  reportCounts('weekend', failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
  if (!failed) fs.rmSync(folder, { recursive: true });
}

/** Answers whether something is wrong. */
async function run(): Promise<boolean> {
  const { register, next } = createWeekend(chance);
  const before = Array.from({ length: knownBefore }, register);
  await withEngine({}, async (engine) => {
    await enter(before, { engine, life: friday });
    await comeToRest(engine);
  });
  await service.kill();

  const taken = Array.from({ length: total }, next);
  let left: readonly Taken[] = taken;
  for (const life of weekend) left = await live(life, left);

  const undated = await withEngine({ isUpdated: true }, async (engine) => {
    service = await service.restart();
    await comeToRest(engine);
    const refused = taken.filter(isRefusedForItsTime).map(({ asked }) => asked.id);
    for (const id of refused) engine.retry(id);
    await comeToRest(engine);
    return new Set(refused);
  });
  const [ledger, requests] = [await service.ledger(), await service.requests()];
  const { rows, cutTries } = readDatabase();
  const faulty = judge({ taken, rows, spans, undated, ledger, requests });
  const kinds = new Set(taken.map(({ kind }) => kind)).size;
  const customers = new Set(taken.flatMap((one) => one.customers)).size;
  return report(faulty, { kinds, customers, cutTries, undated: undated.size, unentered: left.length });
}

/** Every life ends with a kill. */
async function withEngine<T>(start: Partial<EngineStart>, work: (engine: EngineProcess) => Promise<T>): Promise<T> {
  const engine = await EngineProcess.start({ ...place, ...start });
  try {
    return await work(engine);
  } finally {
    await engine.kill();
  }
}

/** Answers what of it has not been confirmed. */
async function live(life: Life, all: readonly Taken[]): Promise<readonly Taken[]> {
  const [clockMs = 0] = life.clocksMs;
  const lastTick = life.dies === 'at-tick' ? 60 + Math.floor(chance() * 220) : 0;
  const fromMs = Date.now();
  const entered = await withEngine({ clockMs, lastTick }, async (engine) =>
    enter(await notKept(all, engine), { engine, life }),
  );
  const toMs = Date.now();
  for (const { clockMs: ms, part } of entered) {
    for (const { asked } of part) spans.set(asked.id, { fromMs: fromMs + ms, toMs: toMs + ms });
  }
  return all.filter(({ asked }) => !told.kept.has(asked.id));
}

/** Answers what was entered at which setting of the clock. */
async function enter(all: readonly Taken[], { engine, life }: { engine: EngineProcess; life: Life }) {
  const { clocksMs, dies } = life;
  const share = dies === 'at-the-end' ? all.length : perClock;
  const entered = clocksMs.map((clockMs, at) => ({ clockMs, part: all.slice(at * share, (at + 1) * share) }));
  const ids = entered.flatMap(({ part }) => part.map(({ asked }) => asked.id));
  for (const { clockMs, part } of entered) {
    engine.setClock(clockMs);
    for (const { asked } of part) engine.ask(asked);
  }
  const last = dies === 'at-the-end' ? ids.length - 1 : Math.floor(ids.length * 0.7);
  await (dies === 'at-tick' ? engine.killedAfter(longestMs) : engine.confirmed(ids[last] ?? '', longestMs));
  return entered;
}

/** What was not confirmed before a kill the cashier looks for in Sync, and enters again when it is not there. */
async function notKept(all: readonly Taken[], engine: EngineProcess): Promise<readonly Taken[]> {
  for (const [at, { asked }] of all.entries()) {
    if ((await engine.stateOf(asked.id)) === 'gone') return all.slice(at);
    told.kept.add(asked.id);
  }
  return [];
}

async function comeToRest(engine: EngineProcess): Promise<void> {
  if (!(await engine.rested(longestMs))) throw new Error('The outbox did not come to rest');
}

/** From the years ahead the service takes no registration, until a manager sends it again: then without its time. */
function isRefusedForItsTime({ kind, asked }: Taken): boolean {
  return writes[kind].dated?.isRefusable === true && (spans.get(asked.id)?.fromMs ?? 0) > Date.now() + yearMs;
}

/** The rows, with the column of the update, and how many tries a kill has cut short. */
function readDatabase(): { readonly rows: ReadonlyMap<string, KeptRow>; readonly cutTries: unknown } {
  const db = new Sqlite(path.join(place.dataDir, 'till.db'));
  const rows = db
    .prepare('SELECT id, state, payload, staff_code, staff_name, created_at_ms, note FROM operations')
    .all();
  const cutTries = db.prepare('SELECT COUNT(*) FROM attempts WHERE verdict IS NULL').pluck().get();
  db.close();
  return { rows: new Map((rows as KeptRow[]).map((row) => [row.id, row])), cutTries };
}

function report(faulty: Faulty, met: Readonly<Record<string, unknown>> & { readonly unentered: number }): boolean {
  const wrong = Object.entries(faulty);
  for (const [what, list] of wrong) {
    for (const one of list.slice(0, 5)) process.stderr.write(`${what}: ${JSON.stringify(one)}\n`);
  }
  const isWrong = met.unentered > 0 || wrong.some(([, list]) => list.length > 0);
  if (isWrong) process.stderr.write(`kept for a look: ${folder}\n`);
  const counts = {
    operations: total,
    ...met,
    ...Object.fromEntries(wrong.map(([what, { length }]) => [what, length])),
  };
  const line = Object.entries({ ...counts, seed: values.seed }).map(([what, count]) => `${what}=${String(count)}`);
  process.stdout.write(`${line.join(' ')}\n`);
  return isWrong;
}
