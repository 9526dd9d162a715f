import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, it } from 'vitest';
import type { Database } from '../../db/database.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import { check } from '../../testing/model/check.ts';
import { anything } from '../../testing/model/stories.ts';

let folder: string;
let opened: Database | null = null;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-model-'));
});

afterEach(() => {
  opened?.close();
  fs.rmSync(folder, { recursive: true });
});

it('does the same on a file that each process opens anew', async () => {
  let stories = 0;
  const newDb = () => {
    stories += 1;
    const file = path.join(folder, `${stories}.db`);
    return () => {
      opened?.close();
      const open = openDatabase(file, migrations);
      if (!open.ok) throw new Error(open.failure);
      opened = open.db;
      return open.db;
    };
  };
  await check(anything, { percent: 2, everythingApplied: false, newDb });
}, 3_600_000);
