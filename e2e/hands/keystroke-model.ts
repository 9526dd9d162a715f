import type { Logged } from './key-log.ts';

/**
 * The keystroke-level model (Card, Moran and Newell, 1980). From the keys that are pressed it computes how long a
 * practised person needs for a task without a mistake.
 *
 * `key` is the time of an average typist (40 words a minute), because a cashier is not a secretary. `point` is a finger
 * that goes to the screen, or a scanner that is aimed at a symbol.
 */
export const operatorSeconds = { key: 0.28, point: 1.1, button: 0.1, home: 0.4, mental: 1.35 } as const;

export type Effort = {
  /** The keys beside the entered characters: they are what the till costs. */
  readonly overheadKeys: number;
  /** The person's time alone. The till's own time is not modelled: the bench measures it. */
  readonly seconds: number;
};

/**
 * Computes what a recorded journey costs.
 *
 * By the rules of the model, mental preparation comes before each entered text and before each command. There is none
 * within a text (one unit). There is none before the Tab that ends a text or after the modifier of a command (fully
 * anticipated). And there is none before a scan, because a scan points at an argument.
 *
 * @param texts the entered texts, in their order. A scanned text is not in the log as keys.
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
