import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { KeptCustomer } from '../../directory/directory-store.ts';
import { steadyDisk } from '../../testing/disk/steady-disk.ts';
import type { Desk } from '../desk.ts';
import { keepOrShow } from './keep-or-show.ts';

const vera = { key: 'c7', customerId: 7, firstName: 'Vera', lastName: '', identifiers: [] };
const fullDisk = new Sqlite.SqliteError('', 'SQLITE_FULL');
const seen = (): KeptCustomer => ({ ...vera, details: null, fetchedAtMs: null });

/** A desk whose directory counts what it keeps, or fails as told. */
function deskWith({ isFull = false, failure }: { isFull?: boolean; failure?: Error }) {
  let kept = 0;
  const storage = steadyDisk(
    new Sqlite(':memory:'),
    () => () => {},
    () => {},
  );
  if (isFull) storage.note(fullDisk);
  const keep = () => {
    if (failure) throw failure;
    kept += 1;
    return seen();
  };
  const desk = {
    directory: { keep, seen },
    storage,
    transaction: <T>(work: () => T) => work(),
  } as unknown as Desk;
  return { desk, kept: () => kept };
}

it('keeps what the service told', () => {
  const { desk, kept } = deskWith({});
  expect(keepOrShow([vera], desk)).toEqual([seen()]);
  expect(kept()).toBe(1);
});

it('only shows it while the disk is in trouble, because the room that is left is for the queue', () => {
  const { desk, kept } = deskWith({ isFull: true });
  expect(keepOrShow([vera], desk)).toEqual([seen()]);
  expect(kept()).toBe(0);
});

it('shows it when the disk cannot keep it, and throws for any other failure', () => {
  expect(keepOrShow([vera], deskWith({ failure: fullDisk }).desk)).toEqual([seen()]);
  const { desk } = deskWith({ failure: new TypeError('a defect') });
  expect(() => keepOrShow([vera], desk)).toThrow('a defect');
});
