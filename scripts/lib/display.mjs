import { spawn } from 'node:child_process';
import { StepFailure } from './say.mjs';

// A whole window of 1920x1080 must fit, and the system keeps the edges of the screen for itself.
const ROOMY = '2560x1600x24';
const START_MS = 15_000;

/** Can this machine show a window to a person? */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Gives work that opens windows a screen of its own, which nobody sees. Only Linux needs (and has) one.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment that its children need
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
    // Xvfb finds a free display number itself and writes it to descriptor 3, so two of them never use the same one. A
    // process group of its own keeps Ctrl-C away from it, so that it outlives the windows on it.
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
