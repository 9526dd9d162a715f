/** Prints one line for the person who waits. @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/** A step that cannot go on, and what the person can do about it. */
export class StepFailure extends Error {
  /** @param {string} what @param {string} todo @param {unknown} [cause] */
  constructor(what, todo, cause) {
    super(what, { cause });
    this.todo = todo;
  }
}

/** Says why the command ended and what to do. Our own defects are printed with their stack. @param {unknown} error */
export function sayFailure(error) {
  if (error instanceof StepFailure) say(`✗ ${error.message}\n  ${error.todo}`);
  else console.error(error);
}

/**
 * Runs one of our commands and sets the exit code.
 * @param {() => Promise<number | void>} command
 */
export async function runAsCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
  }
}
