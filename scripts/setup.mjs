// `npm run setup`: installs once everything that this machine needs.
import { say, runAsCommand } from './lib/say.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';

await runAsCommand(async () => {
  await ensureReady();
  say('✓ this machine is ready');
});
