// `npm start [-- --data-dir=… --provision=… --no-training]`: starts the till, by default in training mode.
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay, onVirtualDisplay } from './lib/display.mjs';
import { runApp, sandboxSwitches } from './lib/electron.mjs';
import { runAsCommand, say } from './lib/say.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';

await runAsCommand(async () => {
  await ensureReady();
  await ensureBuilt();
  const args = appArguments(process.argv.slice(2));
  say(`▸ Tillside ${args.join(' ')}`);
  if (sandboxSwitches().length > 0) say('  as root, so without the Chromium sandbox (--no-sandbox)');
  if (hasDisplay()) return runApp(args, {});
  say('  there is no display here: it runs on a virtual one (Xvfb); `npm run screenshot -- till.png` shows it');
  return onVirtualDisplay((env) => runApp(args, env), '1920x1080x24');
});

/** @param {readonly string[]} given */
function appArguments(given) {
  const isReal = given.some((word) => word.startsWith('--provision') || word === '--no-training');
  const passedOn = given.filter((word) => word !== '--no-training');
  return isReal || passedOn.includes('--training') ? passedOn : ['--training', ...passedOn];
}
