// `npm run test:faults -- [--rounds 20] [--seed S]`: the engine is killed again and again while the service loses answers;
// then what the service wrote is compared with what the till has confirmed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../scripts/lib/paths.mjs';
import { type Fault, ServiceProcess, serviceTill } from '../fixtures/service-process.ts';
import { createChance } from './chance.ts';
import { EngineProcess } from './engine-process.ts';
import { type Marked, createMaker, mayRepeat, placesOf } from './operations.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '7' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const chance = createChance(seed);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-faults-'));

const kinds: readonly Omit<Fault, 'route'>[] = [
  { kind: 'reset-before-commit' },
  { kind: 'reset-after-commit' },
  { kind: 'reset-after-commit' },
  { kind: 'cut-body' },
  { kind: 'garbage' },
  { kind: 'garbage-after-commit' },
  { kind: 'duplicate-answer' },
  { kind: 'slow', delayMs: 400 },
  { kind: 'slow-after-commit', delayMs: 400 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 521 },
];

const service = await ServiceProcess.start(folder);
const place = { dataDir: path.join(folder, 'till'), provision: provisionFor(service.url) };
const make = createMaker(chance);
const asked: Marked[] = [];
const confirmed = new Set<string>();

for (let round = 1; round <= rounds; round += 1) {
  const engine = EngineProcess.start(place, confirmed);
  for (let fault = 0; fault < 5; fault += 1) {
    const kind = kinds[Math.floor(chance() * kinds.length)];
    if (kind) await service.fault({ route: '*', count: 1, ...kind });
  }
  for (let n = 0; n < 10; n += 1) {
    const one = make();
    asked.push(one);
    engine.ask(one.asked);
  }
  await new Promise((resolve) => setTimeout(resolve, 400 + chance() * 1400));
  await engine.kill();
}

await service.healed();
const engine = EngineProcess.start(place, confirmed);
await engine.drained();
const kept = asked.filter((one) => confirmed.has(one.asked.id));
const { lost, doubled, undecided, disordered } = await compare();
await engine.kill();
await service.kill();

const failed = lost.length + doubled.length + disordered.length;
for (const one of [...lost, ...doubled, ...disordered]) process.stderr.write(`${JSON.stringify(one)}\n`);
fs.mkdirSync(inProject('test-results'), { recursive: true });
fs.writeFileSync(
  inProject('test-results', 'faults.json'),
  JSON.stringify({ passed: failed === 0 ? rounds : 0, failed: failed === 0 ? 0 : 1 }),
);
if (failed === 0) fs.rmSync(folder, { recursive: true });
else process.stderr.write(`kept for a look: ${folder}\n`);
process.stdout.write(
  `operations=${asked.length} confirmed=${kept.length} lost=${lost.length} doubled=${doubled.length} ` +
    `disordered=${disordered.length} undecided=${undecided} rounds=${rounds} seed=${seed}\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function compare() {
  const ledger = await service.ledger();
  const found = { lost: [] as Marked[], doubled: [] as Marked[], disordered: [] as Marked[], undecided: 0 };
  const lastPlace = new Map<string, number>();
  for (const one of kept) {
    const places = placesOf(one, ledger);
    const state = await engine.stateOf(one.asked.id);
    // One that hangs on an undecided one waits with it.
    const isUndecided = state === 'attention' || state === 'waiting';
    if (isUndecided) found.undecided += 1;
    if (places.length === 0 && !isUndecided) found.lost.push(one);
    if (places.length > 1 && !mayRepeat.has(one.kind)) found.doubled.push(one);
    const [first] = places;
    if (first === undefined) continue;
    if (first < (lastPlace.get(one.customer) ?? -1)) found.disordered.push(one);
    lastPlace.set(one.customer, first);
  }
  return found;
}

function provisionFor(host: string): string {
  const file = path.join(folder, 'provision.json');
  const { code, password } = serviceTill;
  const staff = [{ code: '1001', name: 'Asha Nair', role: 'manager', pin: '246810' }];
  const provision = {
    service: { host, till: code, password, timeoutSeconds: 1 },
    country: 'IN',
    unlock: 'none',
    staff,
  };
  fs.writeFileSync(file, JSON.stringify(provision));
  return file;
}
