// `npm run e2e [-- arguments for Playwright]`: runs on a screen of its own, so no window gets in a person's way.
import { ensureBuilt } from './lib/build.mjs';
import { onVirtualDisplay } from './lib/display.mjs';
import { electronEnvironment } from './lib/electron.mjs';
import { run } from './lib/run.mjs';
import { runAsCommand } from './lib/say.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';

await runAsCommand(async () => {
  await ensureReady();
  await ensureBuilt();
  const { code } = await onVirtualDisplay((env) =>
    run('playwright', ['test', ...process.argv.slice(2)], { env: { ...env, ...electronEnvironment() } }),
  );
  return code;
});
