// `npm run test:stories -- [--stories 20000] [--seed 7]`: plays random stories of a till, as the unit tests do, but many more
// and other ones each time. A story that fails is printed with what plays it again.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { reportCounts } from '../../scripts/check/report-counts.mjs';
import { inProject, projectNode } from '../../scripts/lib/paths.mjs';
import { say } from '../../scripts/lib/say.mjs';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const { stories, seed = String(crypto.randomInt(2 ** 31)) } = values;
say(`• ${stories} stories, seed ${seed}`);
const { status } = spawnSync(
  projectNode,
  [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'src/main/outbox/model'],
  { cwd: inProject('.'), stdio: 'inherit', env: { ...process.env, FC_RUNS: stories, FC_SEED: seed } },
);
reportCounts('stories', status === 0 ? { passed: Number(stories), failed: 0 } : { passed: 0, failed: 1 });
