import fs from 'node:fs';
import path from 'node:path';
import { ServiceProcess } from '#training-api/testing/service-process.ts';
import { EngineProcess, type Told } from '../engine-process.ts';
import { createMaker } from '../kills/operations.ts';
import { writeProvision } from '../provision.ts';
import { databaseIn, placesIn } from './places.ts';

const [sent, waiting] = [15, 35];
const longestMs = 20_000;

/**
 * Makes a till in this folder: it has sent some operations, then its service goes and it keeps more, and then it is
 * killed. Its database knows the first ones, its log the others.
 *
 * @returns the ids of the operations that it said it keeps
 */
export async function makeKilledTill(folder: string, chance: () => number): Promise<readonly string[]> {
  const service = await ServiceProcess.start(folder);
  const told: Told = { kept: new Set(), applied: new Set() };
  const place = {
    dataDir: placesIn(folder).dataDir,
    provision: writeProvision(folder, { host: service.url, timeoutSeconds: 2 }),
    told,
  };
  const make = createMaker(chance);
  const work = async (engine: EngineProcess, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      const { asked } = make();
      const confirmed = number === count ? engine.confirmed(asked.id, longestMs) : null;
      engine.ask(asked);
      await confirmed;
    }
  };
  const first = await EngineProcess.start(place);
  await work(first, sent);
  await first.drained();
  await first.kill();
  await service.kill();
  // The start writes back what the first life left in the log.
  const second = await EngineProcess.start(place);
  await work(second, waiting);
  await second.kill();
  if (fs.statSync(`${databaseIn(folder)}-wal`).size === 0) throw new Error('Nothing is in the log');
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith('service.db')) fs.rmSync(path.join(folder, name));
  }
  return [...told.kept];
}
