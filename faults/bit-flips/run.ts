// `npm run test:bit-flips -- [--flips 30] [--seed 7]`: a till is killed in the middle of its work. Then one bit of its log is
// flipped, or one bit of the pages with its operations, and it is started. Each flip is noticed or harmless.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { reportCounts } from '../../scripts/check/report-counts.mjs';
import { createChance } from '../chance.ts';
import { type Flip, flipInLog, flipInPagesOfOperations } from './bits.ts';
import { type Verdict, judge } from './judge.ts';
import { makeKilledTill } from './killed-till.ts';
import { type Observed, observe } from './observe.ts';

const { values } = parseArgs({
  options: { flips: { type: 'string', default: '30' }, seed: { type: 'string', default: '7' } },
});
const [flips, seed] = [Number(values.flips), Number(values.seed)];
const chance = createChance(seed);
/** No disk has to survive anything here, so we do without one where we can. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const place = fs.mkdtempSync(path.join(memory, 'tillside-bit-flips-'));
const [killed, closed, flipped] = ['killed', 'closed', 'flipped'].map((name) => path.join(place, name)) as [
  string,
  string,
  string,
];
let passed = 0;
try {
  fs.mkdirSync(killed);
  const ids = await makeKilledTill(killed, chance);
  // Started and closed once, everything has gone from the log into the database.
  fs.cpSync(killed, closed, { recursive: true });
  const before = await observe(closed, ids);
  if (before.status.salvaged || before.status.older || before.operations.size < ids.length) {
    throw new Error(`The kill itself is taken for damage: ${JSON.stringify(before.status)}`);
  }
  passed += await flipEach('the log', { from: killed, flip: flipInLog, before });
  passed += await flipEach('operations', { from: closed, flip: flipInPagesOfOperations(closed), before });
} finally {
  reportCounts('bit-flips', { passed, failed: 2 * flips - passed });
  if (passed === 2 * flips) fs.rmSync(place, { recursive: true });
}

type Campaign = { readonly from: string; readonly flip: Flip; readonly before: Observed };

/** Says how many flips ended well. */
async function flipEach(where: string, { from, flip, before }: Campaign): Promise<number> {
  const counts = new Map<Verdict['kind'], number>();
  const losses = { flips: 0, operations: 0, altered: 0 };
  for (let number = 1; number <= flips; number += 1) {
    fs.rmSync(flipped, { recursive: true, force: true });
    fs.cpSync(from, flipped, { recursive: true });
    flip(flipped, chance);
    const verdict = await verdictOn(before);
    counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
    losses.flips += Number(verdict.lost.length > 0);
    losses.operations += verdict.lost.length;
    losses.altered += verdict.altered.length;
    if (isWrong(verdict)) keepForALook(`${where}-${number}`, verdict);
  }
  const told = [...counts].map(([kind, count]) => `${kind}=${count}`).join(' ');
  process.stdout.write(
    `flips=${flips} in=${where} operations=${before.operations.size} ${told} ` +
      `with-loss=${losses.flips} lost=${losses.operations} altered=${losses.altered} seed=${seed}\n`,
  );
  return flips - (counts.get('silent') ?? 0) - losses.altered;
}

async function verdictOn(before: Observed): Promise<Verdict> {
  return judge(before.operations, await observe(flipped, [...before.operations.keys()]));
}

function isWrong({ kind, altered }: Verdict): boolean {
  return kind === 'silent' || altered.length > 0;
}

function keepForALook(name: string, verdict: Verdict): void {
  const kept = path.join(place, name.replaceAll(' ', '-'));
  fs.cpSync(flipped, kept, { recursive: true });
  process.stderr.write(`${JSON.stringify(verdict)}\nkept for a look: ${kept}\n`);
}
