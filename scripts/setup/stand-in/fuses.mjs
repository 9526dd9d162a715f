import { readFileSync, writeFileSync } from 'node:fs';

// Electron keeps its switches inside the program, after this mark: a version byte, a count, then one character a
// switch.
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const positions = { nodeCliInspectArguments: 3, browserProcessSpecificV8Snapshot: 6 };

/**
 * Sets switches inside the file of an Electron program.
 * @param {string} program
 * @param {Readonly<Partial<Record<keyof typeof positions, boolean>>>} wanted
 */
export function setFuses(program, wanted) {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(mark);
  if (at < 0 || bytes[at + mark.length] !== 1) throw new Error(`${program} has no switches of a known kind`);
  const first = at + mark.length + 2;
  for (const [name, position] of Object.entries(positions)) {
    const on = wanted[/** @type {keyof typeof positions} */ (name)];
    if (on !== undefined) bytes.write(on ? '1' : '0', first + position, 'latin1');
  }
  writeFileSync(program, bytes);
}
