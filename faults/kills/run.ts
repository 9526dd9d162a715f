// `npm run test:faults -- [--rounds 20] [--seed 7]`: the engine is killed again and again while the service loses answers;
// then what the service wrote is compared with what the till has confirmed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reportCounts } from '../../scripts/check/report-counts.mjs';
import { ServiceProcess, type WireRecord } from '#training-api/testing/service-process.ts';
import { createChance } from '../chance.ts';
import { type Comparison, compare } from './compare.ts';
import { EngineProcess, type Told } from '../engine-process.ts';
import type { Marked } from '../marked.ts';
import { createMaker } from './operations.ts';
import { writeProvision } from '../provision.ts';
import { planRound } from './round-plan.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '7' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
/** As the till is told: how long the service may go on with a request whose answer was lost. */
const timeoutSeconds = 2;
const chance = createChance(seed);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-faults-'));
const asked: Marked[] = [];
const told: Told = { kept: new Set(), applied: new Set() };
let service = await ServiceProcess.start(folder);
let engine = null as EngineProcess | null;
let failed = true;
try {
  failed = report(await run());
} finally {
  await engine?.kill();
  await service.kill();
  reportCounts('faults', failed ? { passed: 0, failed: 1 } : { passed: rounds, failed: 0 });
  if (!failed) fs.rmSync(folder, { recursive: true });
}

async function run(): Promise<Comparison> {
  const place = {
    dataDir: path.join(folder, 'till'),
    provision: writeProvision(folder, { host: service.url, timeoutSeconds }),
    told,
  };
  const make = createMaker(chance);
  const requests: WireRecord[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const { faults, lastTick, longestMs, serviceDies } = planRound(chance);
    engine = await EngineProcess.start({ ...place, seed: seed + round, lastTick });
    for (const fault of faults) await service.fault(fault);
    for (let n = 0; n < 10; n += 1) {
      const one = make();
      asked.push(one);
      engine.ask(one.asked);
    }
    const killed = engine.killedAfter(longestMs);
    if (serviceDies) {
      requests.push(...(await service.requests()));
      await service.kill();
    }
    await killed;
    if (serviceDies) service = await service.restart();
  }
  await service.healed();
  engine = await EngineProcess.start({ ...place, seed });
  const atRest = await engine.drained();
  requests.push(...(await service.requests()));
  const states = new Map<string, string>();
  for (const { asked: one } of asked) states.set(one.id, await engine.stateOf(one.id));
  return compare({
    asked,
    told,
    states,
    atRest,
    ledger: await service.ledger(),
    requests,
    timeoutMs: timeoutSeconds * 1000,
  });
}

/** Answers whether something is wrong. */
function report({ lost, doubled, disordered, undecided }: Comparison): boolean {
  for (const [what, list] of Object.entries({ lost, doubled, disordered })) {
    for (const one of list) process.stderr.write(`${what}: ${JSON.stringify(one)}\n`);
  }
  const isWrong = lost.length + doubled.length + disordered.length > 0;
  if (isWrong) process.stderr.write(`kept for a look: ${folder}\n`);
  process.stdout.write(
    `operations=${asked.length} confirmed=${told.kept.size} lost=${lost.length} doubled=${doubled.length} ` +
      `undecided=${undecided.length} rounds=${rounds} disordered=${disordered.length} seed=${seed}\n`,
  );
  return isWrong;
}
