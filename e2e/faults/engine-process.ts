import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import { projectNode, root } from '../../scripts/lib/paths.mjs';
import type { Asked } from './operations.ts';

/** The engine, and what it has said so far. */
export class EngineProcess {
  readonly confirmed: Set<string>;
  readonly #process: ChildProcess;
  readonly #lines: Interface;

  private constructor(child: ChildProcess, lines: Interface, confirmed: Set<string>) {
    this.#process = child;
    this.#lines = lines;
    this.confirmed = confirmed;
    lines.on('line', (line) => {
      if (line.startsWith('kept ')) confirmed.add(line.slice(5));
    });
  }

  /** @param confirmed what earlier processes on the same folder have confirmed; added to */
  static start(
    folder: { readonly dataDir: string; readonly provision: string },
    confirmed: Set<string>,
  ): EngineProcess {
    const args = [path.join(root, 'e2e/faults/engine.ts'), folder.dataDir, folder.provision];
    const child = spawn(projectNode, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    // What is written to a killed process goes nowhere.
    child.stdin.on('error', () => {});
    return new EngineProcess(child, createInterface({ input: child.stdout }), confirmed);
  }

  ask(asked: Asked): void {
    this.#process.stdin?.write(`${JSON.stringify(asked)}\n`);
  }

  /** Resolves when everything has come to rest. */
  async drained(): Promise<void> {
    await this.#answer('drain', 'drained');
  }

  async stateOf(id: string): Promise<string> {
    return (await this.#answer(`state ${id}`, 'state ')).slice(6);
  }

  async kill(): Promise<void> {
    if (this.#process.exitCode !== null) throw new Error(`The engine ended by itself with ${this.#process.exitCode}`);
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }

  #answer(question: string, begin: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`The engine ended with ${code}`));
      const onLine = (line: string) => {
        if (!line.startsWith(begin)) return;
        this.#lines.off('line', onLine);
        this.#process.off('exit', onExit);
        resolve(line);
      };
      this.#lines.on('line', onLine);
      this.#process.once('exit', onExit);
      this.#process.stdin?.write(`${question}\n`);
    });
  }
}
