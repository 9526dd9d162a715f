import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readRegularFile } from '../../db/files/regular-file.ts';
import { doorWord, knock } from './knock.ts';
import { ownIdentity } from './process-identity.ts';

/** Where a running till can be knocked at. A file in its data folder says it. */
export const doorNote = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string().nullable(),
  /** A path, or on Windows the name of a pipe. */
  address: z.string().min(1),
});
export type DoorNote = Readonly<z.infer<typeof doorNote>>;

export type Door = { readonly close: () => void };

const noteName = 'till.door';

/**
 * Lets a second start on the same data folder ask if this till is alive. The event loop answers, so a till that hangs
 * does not.
 *
 * Never rejects: where no socket can be made, a second start only learns that the till is running.
 *
 * @param dataDir a folder that this process has locked
 */
export async function openDoor(dataDir: string, onKnock: () => void): Promise<Door> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(doorWord);
    onKnock();
  });
  const file = path.join(dataDir, noteName);
  // A killed till leaves its socket behind. One that answers is another till's, whose folder was copied.
  const before = readDoorNote(dataDir);
  const isOurs = before !== null && /tillside-\w+[/\\]door$/.test(before.address);
  if (isOurs && (await knock(before)) === 'nobody') removeSocket(before.address);
  const address = await listenAnywhere(server);
  if (address === null) return { close: () => {} };
  try {
    const note: DoorNote = { ...ownIdentity(), address };
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, JSON.stringify(note), { mode: 0o600, flag: 'wx' });
  } catch {
    // A folder that takes no note takes no work either. The till itself says so.
  }
  return {
    close: () => {
      server.close();
      removeSocket(address);
      if (readDoorNote(dataDir)?.address === address) fs.rmSync(file, { force: true });
    },
  };
}

/** @returns `null` if there is no note, or none that can be read */
export function readDoorNote(dataDir: string): DoorNote | null {
  try {
    return doorNote.parse(JSON.parse(readRegularFile(path.join(dataDir, noteName), 64 * 1024).toString('utf8')));
  } catch {
    return null;
  }
}

/**
 * In a folder of our own outside the data folder: the address of a socket is short (unix(7): 108 bytes), and whoever
 * copies a data folder can copy no socket.
 */
async function listenAnywhere(server: net.Server): Promise<string | null> {
  if (process.platform === 'win32') {
    const pipe = `\\\\.\\pipe\\tillside-${process.pid}-${process.hrtime.bigint()}`;
    return (await listen(server, pipe)) ? pipe : null;
  }
  for (const folder of [process.env['XDG_RUNTIME_DIR'], os.tmpdir(), '/tmp']) {
    const address = folder && makeFolderIn(folder);
    if (address && (await listen(server, address))) return address;
    if (address) removeSocket(address);
  }
  return null;
}

function makeFolderIn(folder: string): string | null {
  try {
    return path.join(fs.mkdtempSync(path.join(folder, 'tillside-')), 'door');
  } catch {
    return null;
  }
}

function listen(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const failed = () => resolve(false);
    server.once('error', failed);
    server.listen(address, () => {
      server.off('error', failed);
      // A connection that fails is no reason to stop.
      server.on('error', () => {});
      resolve(true);
    });
  });
}

/** Removes a socket and its folder; leaves whatever else lies there. */
function removeSocket(address: string): void {
  try {
    fs.rmSync(address, { force: true });
    fs.rmdirSync(path.dirname(address));
  } catch {
    // It is gone, or it is not ours.
  }
}
