// `npm run build`
import { ensureBuilt } from './lib/build.mjs';
import { runAsCommand, say } from './lib/say.mjs';

await runAsCommand(async () => {
  await ensureBuilt();
  say('✓ out/ is up to date');
});
