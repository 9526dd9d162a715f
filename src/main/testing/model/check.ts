import process from 'node:process';
import fc from 'fast-check';
import type { Database } from '../../db/database.ts';
import { memoryDatabase } from '../disk/memory-database.ts';
import type { Story } from './happening.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';

type Options = {
  /** Of all stories of the model, so many of a hundred are of this kind. */
  readonly percent: number;
  readonly everythingApplied: boolean;
  /** Where one story is kept; each process of its till opens that again. */
  readonly newDb?: () => () => Database;
};

const storiesInAll = 3200;
/** The same stories on every machine. `npm run test:stories` plays others. */
const usualSeed = 20_261_130;

/**
 * Plays stories and judges their ends. The shortest that fails is printed with its seed and path, and is played again by
 * `FC_SEED=… FC_PATH=… npx vitest run <file>`. `FC_RUNS` is how many stories there are in all files together.
 */
export async function check(stories: fc.Arbitrary<Story>, options: Options): Promise<void> {
  const { percent, everythingApplied, newDb = newDbInMemory } = options;
  const { FC_RUNS, FC_SEED, FC_PATH } = process.env;
  await fc.assert(
    fc.asyncProperty(stories, async (story) => judge(await play(story, newDb()), story, everythingApplied)),
    {
      numRuns: Math.ceil((Number(FC_RUNS ?? storiesInAll) * percent) / 100),
      seed: Number(FC_SEED ?? usualSeed),
      ...(FC_PATH !== undefined && { path: FC_PATH }),
    },
  );
}

function newDbInMemory(): () => Database {
  const db = memoryDatabase();
  return () => db;
}
