import { spawn } from 'node:child_process';
import { childEnvironment, root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the usual environment
 * @property {string} [cwd]
 * @property {boolean} [quiet] keep the output instead of showing it
 * @property {number} [timeoutMs] after this time the child is killed
 *
 * @typedef {{ code: number, output: string }} RunResult
 */

/**
 * Runs a program to its end. Standard input is closed, because no program here may ask a question.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>} code 127 when the program is not there, 128 when it was ended by a signal
 */
export function run(command, args, { env = {}, cwd = root, quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...childEnvironment(), ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/** The end of a long output. The reason usually stands there. @param {string} output */
export const lastLines = (output, count = 12) => output.trimEnd().split('\n').slice(-count).join('\n');
