// `npm run setup`: everything this machine needs, once.
import { say, runAsCommand } from './lib/say.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';

await runAsCommand(async () => {
  await ensureReady();
  say('✓ this machine is ready');
});
