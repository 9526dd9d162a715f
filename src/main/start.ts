import crypto from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, safeStorage, session } from 'electron';
import { startTrainingService } from '#training-api/service.ts';
import { systemChance, systemClock, systemStopwatch, systemUptime } from './clock.ts';
import { lockFolder } from './db/folder-lock.ts';
import { migrations } from './db/migrations/index.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createRouter } from './ipc/router.ts';
import { createBroadcast, serveRequests } from './ipc/transport.ts';
import { copyText } from './shell/clipboard.ts';
import { parseCommandLine } from './shell/command-line.ts';
import { guardAllContents } from './shell/contents-guard.ts';
import { openVault } from './shell/keychain.ts';
import { systemLanguage } from './shell/locale.ts';
import { createLogFile } from './shell/log/log-file.ts';
import { createLog, log as outputOnly } from './shell/log/log.ts';
import { setMenu } from './shell/menu.ts';
import type { OnlyWindow } from './shell/page/only-window.ts';
import { denyNetwork, denyPermissions } from './shell/permissions.ts';
import { onWake } from './shell/power.ts';
import { closeBeforeQuit } from './shell/quit.ts';
import { registerScheme, serveWindowFiles } from './shell/scheme.ts';
import { claimFolder, placeChromium } from './shell/second-start/claim-folder.ts';
import { openDoor } from './shell/second-start/door.ts';
import { startAgain } from './shell/start-again.ts';
import { stateFolder } from './shell/state-folder.ts';
import { systemNetwork } from './shell/system-network.ts';
import { type OwnClaim, type StartedParts, startInWindow } from './shell/waiting/start-in-window.ts';
import { touchPlaces } from './shell/waiting/touch-places.ts';
import { openWatched } from './shell/waiting/watched-vault.ts';
import type { TillPorts } from './till/till-ports.ts';
import { Till } from './till/till.ts';
import { systemSchedule } from './timer.ts';

/** A folder on a disk answers at once. A network folder whose server is gone may never answer. */
const folderAnswersMs = 2000;

/** @param takeDefects names who takes what nobody caught, once the till has a window */
type Start = (takeDefects: (take: (cause: unknown) => void) => void) => Promise<void>;

/**
 * Does what has to be done before the app is ready, and gives the start itself. Takes two seconds at most, even if the
 * data folder does not answer.
 *
 * The start rejects for a defect before there is a window; whoever calls it then shows one.
 */
export async function prepareStart(only: OnlyWindow): Promise<Start> {
  registerScheme();
  guardAllContents();
  const stateDir = stateFolder({ platform: process.platform, env: process.env, home: os.homedir() });
  const told = { ...parseCommandLine(process.argv, base), stateDir };
  const touch = touchPlaces(told);
  await Promise.race([touch.answered, delay(folderAnswersMs)]);
  const answers = touch.silent().length === 0;
  if (!answers) placeChromium(null);
  const claiming = answers ? claimFolder(told.dataDir) : null;
  return async (takeDefects) => {
    const claim = await claiming;
    // The till that runs has come to the front.
    if (claim?.kind === 'answered') return app.exit();
    await app.whenReady();
    const preload = path.join(import.meta.dirname, '../preload/index.cjs');
    await startInWindow({ preload, told, only, takeDefects, claim, touch, startTill });
  };
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

/**
 * Opens the till on its folder, joins it to its window, and opens the page.
 *
 * Rejects only for a defect: what keeps the till from its work is said in its page.
 */
async function startTill({ told, claim, window, steps, parts }: StartedParts): Promise<void> {
  const { dataDir } = told;
  const isOurs = claim.kind === 'ours' && claim.locked.ok;
  const logFile = isOurs ? createLogFile(path.join(dataDir, 'logs'), systemStopwatch) : null;
  const log = logFile ? createLog(logFile, systemClock) : outputOnly;
  parts.log = log;
  log(`Tillside ${app.getVersion()} starts`);
  const broadcast = createBroadcast(window.page);
  setMenu(process.platform);
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  serveWindowFiles(session.defaultSession, path.join(import.meta.dirname, '../renderer'), (file) =>
    window.lose('damaged-program', [file]),
  );
  const door = isOurs ? await openDoor(dataDir, window.bringToFront) : null;
  const opened = await Till.open({
    ...told,
    version: app.getVersion(),
    migrations,
    systemLanguage: systemLanguage(app.getLocale()),
    vault: await openWatched(() => openVault(safeStorage, process.platform), steps),
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
  parts.till = opened;
  const { session: staff, storage } = opened;
  serveRequests(createRouter(createHandlers(opened), { log, staff: staff.current, storage }), window);
  onWake(() => opened.noticeWake());
  closeBeforeQuit(async () => {
    door?.close();
    await opened.close();
    await logFile?.close();
  });
  window.open();
}

/** Gives the lock that this start has already, or why it has none. After that, the lock is taken anew each time. */
function lockerOf(claim: OwnClaim, dataDir: string): TillPorts['lockFolder'] {
  let first: ReturnType<TillPorts['lockFolder']> | null =
    claim.kind === 'ours' ? claim.locked : { ok: false, failure: 'other-hangs', path: dataDir };
  return () => {
    const locked = first ?? lockFolder(dataDir);
    first = null;
    return locked;
  };
}
