// `npm run screenshot -- FILE [--scene=search] [--language=ar] [--theme=dark] [--size=1024x768]`
import { ensureBuilt } from './lib/build.mjs';
import { onVirtualDisplay } from './lib/display.mjs';
import { electronEnvironment } from './lib/electron.mjs';
import { inProject, projectNode } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runAsCommand } from './lib/say.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';

await runAsCommand(async () => {
  await ensureReady();
  await ensureBuilt();
  const take = [inProject('scripts', 'screenshot', 'take.ts'), ...process.argv.slice(2)];
  // FILE is relative to the folder that the person called npm from.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const { code } = await onVirtualDisplay((env) =>
    run(projectNode, take, { cwd, env: { ...env, ...electronEnvironment() } }),
  );
  return code;
});
