import type { Logged } from './key-log.ts';

/**
 * The keystroke-level model (Card, Moran and Newell, 1980): what a practised person needs for a task without a mistake,
 * from what they press.
 *
 * `key` is that of an average typist (40 words a minute), for a cashier is not a secretary. `point` is a finger put on
 * something on the screen, and a scanner aimed at a symbol.
 */
export const operatorSeconds = { key: 0.28, point: 1.1, button: 0.1, home: 0.4, mental: 1.35 } as const;

export type Effort = {
  /** Keys beside the characters of what was entered: what the till costs. */
  readonly overheadKeys: number;
  /** Operators alone. What the till needs to answer is measured by the bench, not modelled. */
  readonly seconds: number;
};

/**
 * What a recorded journey costs.
 *
 * Mental preparation stands before each text that is entered and each command, as the rules place it; none within a
 * text (one unit), none before the Tab that ends a text or after the modifier of a command (fully anticipated), and none
 * before a scan, which points at an argument.
 *
 * @param texts what was entered, in its order; a scanned one is not in the log as keys
 */
export function effortOf(log: readonly Logged[], texts: readonly string[]): Effort {
  const characters = [...texts.join('')];
  let [seconds, overheadKeys, nth, previous] = [0, 0, 0, ''];
  for (const { kind, key } of log) {
    const isText = kind === 'key' && key === characters[nth];
    if (isText) nth += 1;
    else if (kind === 'key') overheadKeys += 1;
    const part = isText ? 'text' : key === 'Tab' ? 'delimiter' : key.endsWith('+') ? 'modifier' : kind;
    const isPrepared =
      part === 'delimiter' || part === 'scan' || (part === 'text' ? previous === 'text' : previous === 'modifier');
    if (!isPrepared) seconds += operatorSeconds.mental;
    seconds += secondsOf(kind);
    previous = part;
  }
  if (nth < characters.length) throw new Error(`Not entered: ${characters.slice(nth).join('')}`);
  return { overheadKeys, seconds: Math.round(seconds * 100) / 100 };
}

function secondsOf(kind: Logged['kind']): number {
  switch (kind) {
    case 'key':
      return operatorSeconds.key;
    case 'touch':
      return operatorSeconds.point + operatorSeconds.button;
    case 'scan':
      return operatorSeconds.point + operatorSeconds.button;
  }
}
