import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import { projectNode } from '../scripts/lib/paths.mjs';
import type { Asked } from './marked.ts';

/** What the engine has told its caller of the operations, over all its lives. */
export type Told = {
  /** Kept on the till. */
  readonly kept: Set<string>;
  /** Taken by the service. */
  readonly applied: Set<string>;
};

/** What one life of the engine begins with. */
export type EngineStart = {
  readonly dataDir: string;
  readonly provision: string;
  readonly seed: number;
  /** It kills itself at so many questions to the clock after the first thing asked of it; 0 for never. */
  readonly lastTick: number;
  /** So far ahead of the machine's is its clock. */
  readonly clockMs: number;
  /** Is it the next version of the app, which has one migration more? */
  readonly isUpdated: boolean;
};

const usualStart = { seed: 0, lastTick: 0, clockMs: 0, isUpdated: false };

/** So long everything may take to come to rest once all faults are healed. */
const restMs = 45_000;
/** And so long the engine may take to start, or to answer. */
const answerMs = 30_000;

/** The engine in a process of its own, to be killed. */
export class EngineProcess {
  readonly #process: ChildProcess;
  readonly #lines: Interface;
  readonly #ended: Promise<unknown>;

  private constructor(child: ChildProcess, lines: Interface) {
    this.#process = child;
    this.#lines = lines;
    this.#ended = new Promise((resolve) => child.once('exit', resolve));
  }

  /**
   * Resolves when it is at work.
   *
   * @param start.told added to
   */
  static async start({
    told,
    ...start
  }: Pick<EngineStart, 'dataDir' | 'provision'> &
    Partial<EngineStart> & { readonly told: Told }): Promise<EngineProcess> {
    const args = [path.join(import.meta.dirname, 'engine.ts'), JSON.stringify({ ...usualStart, ...start })];
    const child = spawn(projectNode, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    // What is written to a killed process goes nowhere.
    child.stdin.on('error', () => {});
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const [what, id = '', status] = line.split(' ');
      if (what === 'kept') told.kept.add(id);
      if (what === 'answered' && status === 'applied') told.applied.add(id);
    });
    const engine = new EngineProcess(child, lines);
    try {
      await engine.#hear('ready', answerMs);
    } catch (cause) {
      await engine.kill();
      throw cause;
    }
    return engine;
  }

  ask(asked: Asked): void {
    this.#process.stdin?.write(`${JSON.stringify(asked)}\n`);
  }

  /** Resolves when it has confirmed that it keeps this one, or is gone. To be called in the turn in which it is asked. */
  async confirmed(id: string, longestMs: number): Promise<void> {
    await this.#hear(`kept ${id}`, longestMs).catch(() => {});
  }

  setClock(aheadMs: number): void {
    this.#process.stdin?.write(`clock ${aheadMs}\n`);
  }

  /** As a manager would, who was asked about it. */
  retry(id: string): void {
    this.#process.stdin?.write(`retry ${id}\n`);
  }

  /** Answers whether everything has come to rest in time, with "Send now" pressed again and again. */
  drained(): Promise<boolean> {
    return this.#restsAfter('drain', restMs);
  }

  /** The same, with nobody pressing anything. */
  rested(longestMs: number): Promise<boolean> {
    return this.#restsAfter('rest', longestMs);
  }

  async #restsAfter(command: 'drain' | 'rest', longestMs: number): Promise<boolean> {
    this.#process.stdin?.write(`${command}\n`);
    return this.#hear('drained', longestMs).then(
      () => true,
      () => false,
    );
  }

  async stateOf(id: string): Promise<string> {
    this.#process.stdin?.write(`state ${id}\n`);
    return (await this.#hear('state ', answerMs)).slice(6);
  }

  /** Resolves when it has killed itself, or has been killed after so many milliseconds. */
  async killedAfter(ms: number): Promise<void> {
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), ms);
    await this.#ended;
    clearTimeout(timer);
    if (this.#process.signalCode !== 'SIGKILL') {
      throw new Error(`The engine ended by itself with ${String(this.#process.exitCode)}`);
    }
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  #hear(begin: string, longestMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const onLine = (line: string) => {
        if (!line.startsWith(begin)) return;
        this.#lines.off('line', onLine);
        resolve(line);
      };
      this.#lines.on('line', onLine);
      const giveUp = () => reject(new Error(`The engine did not say "${begin.trim()}"`));
      setTimeout(giveUp, longestMs).unref();
      void this.#ended.then(giveUp);
    });
  }
}
