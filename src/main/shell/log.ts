/** One line for support. Callers see to it that no name, number, e-mail, token or PIN is in it. */
export function log(line: string): void {
  process.stderr.write(`tillside: ${line}\n`);
}
