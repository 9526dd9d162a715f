import crypto from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { app, safeStorage, session } from 'electron';
import { startTrainingService } from '#training-api/service.ts';
import { systemChance, systemClock, systemStopwatch, systemUptime } from './clock.ts';
import { lockFolder } from './db/folder-lock.ts';
import { migrations } from './db/migrations/index.ts';
import { describeDefect } from './describe-defect.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createRouter } from './ipc/router.ts';
import { createBroadcast, serveRequests } from './ipc/transport.ts';
import { copyText } from './shell/clipboard.ts';
import { guardClose } from './shell/close-guard.ts';
import { type CommandLine, parseCommandLine } from './shell/command-line.ts';
import { guardAllContents } from './shell/contents-guard.ts';
import { openVault } from './shell/keychain.ts';
import { systemLanguage } from './shell/locale.ts';
import { createLogFile } from './shell/log/log-file.ts';
import { type Log, createLog, log as outputOnly } from './shell/log/log.ts';
import { setMenu } from './shell/menu.ts';
import { createTillWindow } from './shell/page/till-window.ts';
import { denyNetwork, denyPermissions } from './shell/permissions.ts';
import { onWake } from './shell/power.ts';
import { closeBeforeQuit } from './shell/quit.ts';
import { registerScheme, serveWindowFiles } from './shell/scheme.ts';
import { type Claim, claimFolder } from './shell/second-start/claim-folder.ts';
import { openDoor } from './shell/second-start/door.ts';
import { startAgain } from './shell/start-again.ts';
import { stateFolder } from './shell/state-folder.ts';
import { systemNetwork } from './shell/system-network.ts';
import { systemSchedule } from './timer.ts';
import { Till } from './till/till.ts';
import type { TillPorts } from './till/till-ports.ts';

/**
 * Starts the till. Call it before the app is ready.
 *
 * Rejects for a defect before there is a window; whoever calls it then shows one.
 *
 * @param takeDefects names who takes what nobody caught, once the till has a window
 */
export async function start(takeDefects: (take: (cause: unknown) => void) => void): Promise<void> {
  registerScheme();
  guardAllContents();
  const commandLine = parseCommandLine(process.argv, base);
  const claim = await claimFolder(commandLine.dataDir);
  // The till that runs has come to the front.
  if (claim.kind === 'answered') return app.exit();
  await app.whenReady();
  const hasFolder = claim.kind === 'ours' && claim.locked.ok;
  const logFile = hasFolder ? createLogFile(path.join(commandLine.dataDir, 'logs'), systemStopwatch) : null;
  const log = logFile ? createLog(logFile, systemClock) : outputOnly;
  log(`Tillside ${app.getVersion()} starts`);
  await startTill({ commandLine, claim, log, closeLog: async () => logFile?.close() });
  takeDefects((cause) => log(`A defect that nobody caught: ${describeDefect(cause)}`));
}

/** Asked only if the command line leaves it open: neither needs to exist. */
const base = {
  get appData(): string {
    return app.getPath('appData');
  },
  get cwd(): string {
    return process.cwd();
  },
};

type Started = {
  readonly commandLine: CommandLine;
  readonly claim: Exclude<Claim, { readonly kind: 'answered' }>;
  readonly log: Log;
  readonly closeLog: () => Promise<void>;
};

async function startTill({ commandLine, claim, log, closeLog }: Started): Promise<void> {
  const { dataDir } = commandLine;
  let till: Till | null = null;
  const window = createTillWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    theme: () => till?.status.theme ?? 'system',
    language: () => till?.status.language ?? systemLanguage(app.getLocale()),
    schedule: systemSchedule,
    stopwatch: systemStopwatch,
    log,
    startAgain,
    onOpen: (opened) =>
      guardClose(opened, {
        hasUnsent: () => till?.hasUnsent ?? false,
        ask: () => broadcast('close-asked'),
        stopwatch: systemStopwatch,
      }),
  });
  const broadcast = createBroadcast(window.page);
  setMenu(process.platform);
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  serveWindowFiles(session.defaultSession, path.join(import.meta.dirname, '../renderer'), (file) =>
    window.lose('damaged-program', [file]),
  );
  const isOurs = claim.kind === 'ours' && claim.locked.ok;
  const door = isOurs ? await openDoor(dataDir, window.bringToFront) : null;
  const opened = await Till.open({
    ...commandLine,
    stateDir: stateFolder({ platform: process.platform, env: process.env, home: os.homedir() }),
    version: app.getVersion(),
    migrations,
    systemLanguage: systemLanguage(app.getLocale()),
    vault: await openVault(safeStorage, process.platform),
    network: systemNetwork(session.defaultSession, app.commandLine),
    clock: systemClock,
    stopwatch: systemStopwatch,
    uptime: systemUptime,
    chance: systemChance,
    schedule: systemSchedule,
    newId: crypto.randomUUID,
    startTraining: (options) =>
      startTrainingService({ ...options, port: 0, seed: 1, now: systemClock.now, faults: false }),
    lockFolder: lockerOf(claim, dataDir),
    endOther: claim.kind === 'silent' ? claim.end : null,
    startAgain,
    reloadPage: () => window.page()?.webContents.reload(),
    closeWindow: window.close,
    copyText,
    broadcast,
    log,
  });
  till = opened;
  const { session: staff, storage } = opened;
  serveRequests(createRouter(createHandlers(opened), { log, staff: staff.current, storage }), window);
  onWake(() => opened.noticeWake());
  closeBeforeQuit(async () => {
    door?.close();
    await opened.close();
    await closeLog();
  });
  window.open();
}

/** Gives the lock that this start has already, or why it has none. After that, the lock is taken anew each time. */
function lockerOf(claim: Started['claim'], dataDir: string): TillPorts['lockFolder'] {
  let first: ReturnType<TillPorts['lockFolder']> | null =
    claim.kind === 'ours' ? claim.locked : { ok: false, failure: 'other-hangs', path: dataDir };
  return () => {
    const locked = first ?? lockFolder(dataDir);
    first = null;
    return locked;
  };
}
