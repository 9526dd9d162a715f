// `npm run types`: each part of the tree is checked against what its surroundings offer, and nothing more.
import { run } from './lib/run.mjs';
import { runAsCommand } from './lib/say.mjs';

await runAsCommand(async () => {
  let worst = 0;
  for (const part of ['main', 'preload', 'renderer', 'tools']) {
    const { code } = await run('tsc', ['-p', `tsconfig.${part}.json`]);
    worst = Math.max(worst, code);
  }
  return worst;
});
