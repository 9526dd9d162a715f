/** One line for support. Callers make sure that it holds no name, number, e-mail, token or PIN. */
export function log(line: string): void {
  process.stderr.write(`tillside: ${line}\n`);
}
