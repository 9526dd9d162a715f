import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { makeFolder } from '../../db/files/make-folder.ts';
import { type Locked, lockFolder } from '../../db/folder-lock.ts';
import { type DoorNote, readDoorNote } from './door.ts';
import { knock } from './knock.ts';
import { isSureToBe } from './process-identity.ts';

/** Whose data folder it is:
 *
 * - `ours`: this process has the lock, or will say why nobody can have it.
 * - `answered`: a till that is alive has it, and came to the front. This process must end.
 * - `silent`: a till that does not answer has it. `end` ends that till; `null` if it is not certain which process it is.
 */
export type Claim =
  | { readonly kind: 'ours'; readonly locked: Locked }
  | { readonly kind: 'answered' }
  | { readonly kind: 'silent'; readonly end: (() => void) | null };

/** Between the lock and the door of a till that is starting too, there may be this much time. */
const doorOpensMs = 3000;

/**
 * Makes this the only till of its data folder. Chromium takes its own folder from it, if the app is not ready yet.
 *
 * Our own lock decides, not Electron's: that one kills a till that hangs, without asking anybody. Chromium's own files
 * lie in the data folder, so that tills with a data folder each may run side by side. A start that does not get the
 * folder has them elsewhere, because it still has to show a window.
 */
export function claimFolder(dataDir: string): Promise<Claim> {
  const locked = lockFolder(dataDir);
  if (!app.isReady()) placeChromium(locked.ok ? dataDir : null);
  if (locked.ok || locked.failure !== 'already-running') return Promise.resolve({ kind: 'ours', locked });
  return askWhoHasIt(dataDir, locked);
}

/** Says where Chromium's own files lie: in the data folder, or in a temporary one. Call it before the app is ready. */
export function placeChromium(dataDir: string | null): void {
  const chromiumDir = (dataDir && writableFolder(path.join(dataDir, 'chromium'))) ?? temporaryFolder();
  if (chromiumDir === null) return;
  app.setPath('userData', chromiumDir);
  app.setPath('sessionData', chromiumDir);
}

async function askWhoHasIt(dataDir: string, locked: Locked): Promise<Claim> {
  for (let waitedMs = 0; waitedMs <= doorOpensMs; waitedMs += 250) {
    const note = readDoorNote(dataDir);
    const heard = note ? await knock(note) : 'nobody';
    if (heard === 'answered') return { kind: 'answered' };
    if (note && heard === 'silent') return { kind: 'silent', end: isSureToBe(note) ? () => endTill(note) : null };
    await new Promise((resolve) => setTimeout(resolve, 250));
    // The till that had it may just have ended.
    const again = lockFolder(dataDir);
    if (again.ok) return { kind: 'ours', locked: again };
  }
  return { kind: 'ours', locked };
}

/** It loses nothing: all that it has said to be saved is on the disk. Its number may be another program's by now. */
function endTill(note: DoorNote): void {
  try {
    if (isSureToBe(note)) process.kill(note.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

function writableFolder(folder: string): string | null {
  try {
    makeFolder(folder);
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return folder;
  } catch {
    return null;
  }
}

/** Only for this process; what Chromium leaves there holds nothing of the till. */
function temporaryFolder(): string | null {
  for (const base of [os.tmpdir(), '/tmp']) {
    try {
      const folder = fs.mkdtempSync(path.join(base, 'tillside-'));
      app.once('quit', () => fs.rmSync(folder, { recursive: true, force: true }));
      return folder;
    } catch {
      // The next one may do.
    }
  }
  return null;
}
