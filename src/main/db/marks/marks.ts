import path from 'node:path';
import type { Progress } from '../history-store.ts';
import { errorCodeOf } from '../storage-trouble.ts';
import { type Mark, type MarkFile, createMarkFile } from './mark-file.ts';

/** The marks of a till: one beside its database, one elsewhere. A folder that is put back brings only the first along. */
export type Marks = {
  /** What the data folder's own mark says, of whatever till it is. */
  readonly inFolder: () => Mark | null;
  /** Every mark that can be read and is about this till. */
  readonly of: (till: string) => readonly Mark[];
  /** Writes both marks, unless they say more already. Never throws: a mark that cannot be written is no reason to stop. */
  readonly keep: (mark: Mark) => void;
  /** Writes both marks, whatever they say: somebody vouches for this history, or it was just made. */
  readonly keepAnew: (mark: Mark) => void;
  /** Puts both marks on the disk. */
  readonly sync: () => void;
};

/** The name of a mark's file, in the data folder and elsewhere. */
export const markName = 'till.mark';

/** As the database draws it. Anything else there may lead out of the folder. */
export const isTillId = (till: string): boolean => /^[0-9a-f]{32}$/.test(till);

/**
 * @param stateDir a folder for the marks of all tills of this person; `null` if there is none
 * @param onFailure called once with the code of a file system that takes no marks
 */
export function createMarks(
  { dataDir, stateDir }: { readonly dataDir: string; readonly stateDir: string | null },
  onFailure: (code: string) => void = () => {},
): Marks {
  const folderMark = createMarkFile(path.join(dataDir, markName));
  const elsewhere = (till: string): MarkFile | null =>
    stateDir && isTillId(till) ? createMarkFile(path.join(stateDir, till, markName)) : null;
  const placesOf = (till: string) => [folderMark, elsewhere(till)].flatMap((place) => place ?? []);
  /** What each place was last known to say. A mark is read once, and from then on only this process writes it. */
  const known = new Map<string, readonly (readonly [MarkFile, Mark | null])[]>();
  let hasFailed = false;

  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      const code = errorCodeOf(cause);
      if (code === '') throw cause;
      if (!hasFailed) onFailure(code);
      hasFailed = true;
    }
  };
  const write = (mark: Mark, isDue: (before: Mark | null) => boolean): void => {
    const before = known.get(mark.till) ?? placesOf(mark.till).map((place) => [place, place.read()] as const);
    known.set(
      mark.till,
      before.map(([place, said]) => {
        if (!isDue(said)) return [place, said];
        attempt(() => place.write(mark));
        return [place, mark];
      }),
    );
  };
  let lastTill: string | null = null;

  return {
    inFolder: () => folderMark.read(),
    of: (till) =>
      placesOf(till)
        .flatMap((place) => place.read() ?? [])
        .filter((mark) => mark.till === till),
    keep: (mark) => {
      lastTill = mark.till;
      // Where another till's mark stands, somebody has to vouch for this one first.
      write(mark, (said) => said === null || (said.till === mark.till && goesOn(said, mark)));
    },
    keepAnew: (mark) => {
      lastTill = mark.till;
      write(mark, () => true);
    },
    sync: () => {
      for (const place of lastTill === null ? [] : placesOf(lastTill)) attempt(() => place.sync());
    },
  };
}

/** Marks that never were, for databases that are not a till's own. */
export const noMarks: Marks = {
  inFolder: () => null,
  of: () => [],
  keep: () => {},
  keepAnew: () => {},
  sync: () => {},
};

/** Is a database older than its marks say, or not the one that the data folder's mark is about? It may be ahead. */
export function isBehind(progress: Progress | null, marks: Pick<Marks, 'inFolder' | 'of'>): boolean {
  const inFolder = marks.inFolder();
  if (progress === null || (inFolder && inFolder.till !== progress.till)) return inFolder !== null;
  return marks.of(progress.till).some(({ count }) => count > progress.count);
}

function goesOn(said: Mark, mark: Mark): boolean {
  return mark.count >= said.count && (mark.count > said.count || mark.base > said.base);
}
