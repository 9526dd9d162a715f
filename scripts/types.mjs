// `npm run types`: checks each part of the tree, and lets it use only what its surroundings (Node, a browser) offer.
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
