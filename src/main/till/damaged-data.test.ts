import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { clerk, startDesk } from '../testing/till/desk-at-work.ts';
import { write } from '../desk/writing/write.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-damaged-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

it.each(['staff', 'customers'])(
  'a till whose %s are on a broken page starts, says what came over, and sends it',
  async (table) => {
    const first = await startDesk(folder);
    await first.training.setReachable(false);
    const saved = await write(
      { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Vera', mobile: '9845093001' } } },
      clerk,
      first.desk,
    );
    if (!saved.ok || saved.data.status !== 'saved') throw new Error('It was sent');
    const id = saved.data.operationId;
    await first.end();

    const file = path.join(folder, 'till.db');
    const db = new Sqlite(file, { readonly: true });
    const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = @table').pluck().get({ table }));
    db.close();
    const bytes = fs.readFileSync(file);
    bytes.fill(0xa5, (root - 1) * 4096, root * 4096);
    fs.writeFileSync(file, bytes);

    const lines: string[] = [];
    const again = await startDesk(folder, (line) => lines.push(line));
    expect(again.till.status.salvaged).toEqual({ damagedFile: `${file}.damaged-1`, operations: 1, lostOperations: 0 });
    expect(lines).toEqual([expect.stringContaining('1 operations came over')]);
    await again.training.setReachable(true);
    again.desk.outbox.sendNow();
    await vi.waitFor(() => expect(again.desk.outbox.store.find(id)?.state).toBe('applied'), 10_000);
    expect(again.desk.outbox.summary().blockage).toBe('none');
    // A till without staff has been set up again.
    const [member] = again.till.status.trainingStaff;
    expect(await again.till.signIn?.(member?.code ?? '', member?.pin ?? '')).toMatchObject({ status: 'signed-in' });
    await again.end();
  },
);
