import fs from 'node:fs';
import path from 'node:path';
import { isOwnName } from '../../db/files/own-names.ts';

/** Asks the places of a till for an answer, whatever it is. */
export type Touch = {
  /** Never rejects: that a place is missing is an answer, too. */
  readonly answered: Promise<void>;
  /** Those that have not answered yet. */
  readonly silent: () => readonly string[];
};

type Places = {
  readonly dataDir: string;
  readonly stateDir: string | null;
  readonly provisionFile: string | null;
};

/** The part of `node:fs/promises` that is used here. */
export type AskFolder = {
  readonly stat: (place: string) => Promise<unknown>;
  readonly readdir: (place: string) => Promise<readonly string[]>;
};

/**
 * Touches all that a start will read, before anything reads it. A network folder whose server is gone answers no call,
 * and all later calls block the whole process. These run beside it, and a person can be told meanwhile.
 */
export function touchPlaces({ dataDir, stateDir, provisionFile }: Places, ask: AskFolder = fs.promises): Touch {
  const places = [...new Set([dataDir, stateDir, provisionFile])].filter((place) => place !== null);
  const silent = new Set(places);
  const touch = async (place: string): Promise<void> => {
    try {
      await ask.stat(place);
      if (place !== provisionFile) await touchFiles(place, ask);
    } catch {
      // Whoever uses it says what is wrong with it.
    }
    silent.delete(place);
  };
  return { answered: Promise.all(places.map(touch)).then(() => {}), silent: () => [...silent] };
}

/** A file may be a link to another disk. One after the other: each call that hangs takes a thread away. */
async function touchFiles(folder: string, ask: AskFolder): Promise<void> {
  for (const name of (await ask.readdir(folder)).filter(isOwnName)) {
    await ask.stat(path.join(folder, name)).catch(() => {});
  }
}
