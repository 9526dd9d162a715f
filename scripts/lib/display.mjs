import { spawn } from 'node:child_process';
import { StepFailure } from './say.mjs';

// A window of a full 1920x1080 has to fit beside the edges that the system keeps for itself.
const ROOMY = '2560x1600x24';
const START_MS = 15_000;

/** Whether a window can be shown to a person here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Does work that opens windows on a screen of its own that nobody sees. Only Linux needs (and has) one.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work given what its children need in their environment
 * @param {string} [screen] width, height and depth
 * @returns {Promise<T>}
 */
export async function onVirtualDisplay(work, screen = ROOMY) {
  if (process.platform !== 'linux') return work({});
  const { server, display } = await startXvfb(screen);
  try {
    return await work({ DISPLAY: display, WAYLAND_DISPLAY: '' });
  } finally {
    server.kill();
  }
}

/** @param {string} screen @returns {Promise<{ server: import('node:child_process').ChildProcess, display: string }>} */
function startXvfb(screen) {
  return new Promise((resolve, reject) => {
    // It finds a free display number itself and writes it to descriptor 3: two of them never meet. A process group
    // of its own keeps Ctrl-C away from it, so that it outlives the windows on it.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    server.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
    /** @param {string} why */
    const fail = (why) =>
      reject(new StepFailure(`Xvfb did not start: ${why.trim()}`, 'Install it: apt-get install -y xvfb'));
    const timer = setTimeout(() => {
      server.kill();
      fail(`no display after ${START_MS / 1000} s`);
    }, START_MS);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(complaint || `exit code ${code}`));
    server.once('close', () => clearTimeout(timer));
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(timer);
      resolve({ server, display: `:${String(number).trim()}` });
    });
  });
}
