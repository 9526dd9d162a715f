import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../db/database.ts';
import { migrations } from '../db/migrations/index.ts';
import { openDatabase } from '../db/open.ts';
import { type DirectoryStore, createDirectoryStore } from './directory-store.ts';
import { type ImageStore, createImageStore } from './image-store.ts';

let folder: string;
let db: Database;
let directory: DirectoryStore;
let images: ImageStore;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-images-'));
  const opened = openDatabase(path.join(folder, 'till.db'), migrations);
  if (!opened.ok) throw new Error(opened.failure);
  ({ db } = opened);
  directory = createDirectoryStore(db, { now: () => 1000 }, '91');
  images = createImageStore(db, 3);
});

afterEach(() => {
  db.close();
  fs.rmSync(folder, { recursive: true });
});

const know = (id: number) =>
  directory.keep({ key: `c${id}`, customerId: id, firstName: 'Ilse', lastName: '', identifiers: [] });
const face = Buffer.from('a face nobody else has. '.repeat(2000));
const image = { version: 'h 1', mediaType: 'image/jpeg', bytes: face, fetchedAtMs: 5 } as const;

describe('the image of a customer', () => {
  it('is kept as it came, the latest in place of the one before', () => {
    know(1);
    images.keep('c1', image);
    expect(images.find('c1')).toEqual(image);
    const later = { version: 'h 2', mediaType: 'image/png', bytes: Buffer.from('x'), fetchedAtMs: 6 } as const;
    images.keep('c1', later);
    expect(images.find('c1')).toEqual(later);
    images.forget('c1');
    expect(images.find('c1')).toBeNull();
  });

  it('is nobody’s where the till knows no customer', () => {
    images.keep('c9', image);
    expect(images.find('c9')).toBeNull();
  });

  it('goes with the customer, and leaves no byte on the disk', () => {
    know(1);
    images.keep('c1', image);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const onDisk = () => fs.readFileSync(path.join(folder, 'till.db')).includes('a face nobody');
    expect(onDisk()).toBe(true);
    directory.forget('c1');
    expect(images.find('c1')).toBeNull();
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(onDisk()).toBe(false);
  });

  it('stays while the customer is kept anew, and under a local key until the service has named the customer', () => {
    know(1);
    images.keep('c1', image);
    know(1);
    expect(images.find('c1')).not.toBeNull();
    directory.keep({ key: 'n1', customerId: null, firstName: 'Jo', lastName: '', identifiers: [] });
    images.keep('n1', image);
    directory.assignId('n1', 2);
    expect([images.find('n1'), images.find('c2')]).toEqual([null, null]);
  });

  it('makes room for those read later, so that no till collects faces for ever', () => {
    for (const id of [1, 2, 3, 4]) {
      know(id);
      images.keep(`c${id}`, { ...image, fetchedAtMs: 10 - id });
    }
    expect([1, 2, 3, 4].filter((id) => images.find(`c${id}`) !== null)).toEqual([1, 2, 3]);
  });
});
