// `npm run test:power-cuts -- [--cuts 4]`: the power of a disk is cut under the writer; every operation that was confirmed
// must be there afterwards. With synchronous=NORMAL some must be lost, or the cut is none.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import Sqlite from 'better-sqlite3';
import { reportCounts } from '../../scripts/check/report-counts.mjs';
import { projectNode } from '../../scripts/lib/paths.mjs';
import { CuttableDisk, missingForCuts } from './disk.ts';

const { values } = parseArgs({ options: { cuts: { type: 'string', default: '4' } } });
const cuts = Number(values.cuts);

const missing = missingForCuts();
if (missing !== null) {
  process.stdout.write(`power cuts are skipped: ${missing}\n`);
  reportCounts('power-cuts', { passed: 0, failed: 0 });
} else {
  const full = await total('FULL');
  const normal = await total('NORMAL');
  const right = [full.lost === 0 && full.damaged === 0, normal.lost > 0];
  process.stdout.write(
    `lost=${full.lost} damaged=${full.damaged} confirmed=${full.confirmed} cuts=${cuts} ` +
      `lost-with-synchronous-normal=${normal.lost}\n`,
  );
  reportCounts('power-cuts', { passed: right.filter(Boolean).length, failed: right.filter((one) => !one).length });
}

async function total(synchronous: 'FULL' | 'NORMAL') {
  const sum = { confirmed: 0, lost: 0, damaged: 0 };
  for (let cut = 0; cut < cuts; cut += 1) {
    const { confirmed, lost, damaged } = await cutOnce(synchronous);
    sum.confirmed += confirmed;
    sum.lost += lost;
    sum.damaged += damaged;
  }
  return sum;
}

async function cutOnce(synchronous: string) {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-cut-'));
  const disk = new CuttableDisk(place);
  const file = path.join(disk.folder, 'till.db');
  const confirmed = await writeUntilCut(file, synchronous, disk);
  disk.unplug();
  disk.plugIn();
  const db = new Sqlite(file);
  const there = new Set(db.prepare('SELECT id FROM operations').pluck().all());
  const damaged = db.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1;
  db.close();
  disk.unplug();
  fs.rmSync(place, { recursive: true });
  return { confirmed: confirmed.length, lost: confirmed.filter((id) => !there.has(id)).length, damaged };
}

/** The ids that the writer confirmed before the power went, some hundreds of them. */
function writeUntilCut(file: string, synchronous: string, disk: CuttableDisk): Promise<readonly string[]> {
  const writer = spawn(projectNode, [path.join(import.meta.dirname, 'writer.ts'), file, synchronous], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const confirmed: string[] = [];
  const wanted = 100 + Math.floor(Math.random() * 300);
  return new Promise((resolve) => {
    let cut = false;
    createInterface({ input: writer.stdout }).on('line', (line) => {
      if (cut || line === 'ready') return;
      confirmed.push(line);
      if (confirmed.length < wanted) return;
      cut = true;
      disk.cutPower();
      writer.kill('SIGKILL');
    });
    writer.once('exit', () => resolve(confirmed));
  });
}
