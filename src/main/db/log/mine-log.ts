import { type LeafRow, rowsOfLeaf } from './leaf-page.ts';
import type { LogFrame, LogReading } from './read-log.ts';

/** A log as it was found, with its bytes. */
export type FoundLog = LogReading & { readonly bytes: Buffer };

/** A row that lies on a page of the log. Nobody knows yet of which table. */
export type MinedRow = LeafRow & {
  /** Every bit of its page is as it was written. */
  readonly isSound: boolean;
};

/**
 * Every row that lies on the pages of these frames, the oldest first.
 *
 * The pages are never put back: between them others are missing. Only whole rows are taken, and who takes them knows
 * them by their digest. If the database is sealed one day, the pages have to be opened here first.
 *
 * @param readBase a page of the database below the log; `null` if it is not there
 */
export function mineRows(
  { bytes, found, behind, pageBytes }: FoundLog,
  frames: readonly LogFrame[],
  readBase: (page: number) => Buffer | null,
): readonly MinedRow[] {
  const all = [...found, ...behind];
  const image = ({ at }: LogFrame) => bytes.subarray(at, at + pageBytes);
  return frames.flatMap((frame) => {
    const from = all.indexOf(frame);
    const commit = all.findIndex(({ pagesAfterCommit }, index) => index >= from && pagesAfterCommit > 0);
    const untilThen = all.slice(0, commit === -1 ? undefined : commit + 1);
    // A long row goes on in pages that its own transaction wrote, or that an earlier one left.
    const readPage = (page: number) => {
      const last = untilThen.findLast((one) => one.page === page);
      return last ? image(last) : readBase(page);
    };
    return rowsOfLeaf(image(frame), frame.page, readPage).map((row) => ({ ...row, isSound: frame.isSound }));
  });
}
