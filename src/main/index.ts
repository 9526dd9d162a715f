import crypto from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { type BrowserWindow, app, safeStorage, session } from 'electron';
import { startTrainingService } from '#training-api/service.ts';
import { systemChance, systemClock, systemStopwatch, systemUptime } from './clock.ts';
import { migrations } from './db/migrations/index.ts';
import { createHandlers } from './ipc/handlers.ts';
import { createRouter } from './ipc/router.ts';
import { createBroadcast, serveRequests } from './ipc/transport.ts';
import { copyText } from './shell/clipboard.ts';
import { guardClose } from './shell/close-guard.ts';
import { parseCommandLine } from './shell/command-line.ts';
import { guardAllContents } from './shell/contents-guard.ts';
import { openVault } from './shell/keychain.ts';
import { systemLanguage } from './shell/locale.ts';
import { log } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { denyNetwork, denyPermissions } from './shell/permissions.ts';
import { onWake } from './shell/power.ts';
import { closeBeforeQuit } from './shell/quit.ts';
import { registerScheme, serveWindowFiles } from './shell/scheme.ts';
import { claimDataFolder } from './shell/single-instance.ts';
import { systemNetwork } from './shell/system-network.ts';
import { stateFolder } from './shell/state-folder.ts';
import { createMainWindow, focusWindow } from './shell/window.ts';
import { systemSchedule } from './timer.ts';
import { Till } from './till/till.ts';

let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  setMenu(process.platform);
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  serveWindowFiles(session.defaultSession, path.join(import.meta.dirname, '../renderer'));

  const broadcast = createBroadcast(() => window);
  const till = await Till.open({
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
    closeWindow: () => window?.destroy(),
    copyText,
    broadcast,
    log,
  });
  serveRequests(
    createRouter(createHandlers(till), { log, staff: till.session.current, storage: till.storage }),
    () => window,
  );
  onWake(() => till.noticeWake());
  closeBeforeQuit(() => till.close());

  window = createMainWindow({
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    theme: till.status.theme,
    stopwatch: systemStopwatch,
    log,
  });
  guardClose(window, {
    hasUnsent: () => till.hasUnsent,
    ask: () => broadcast('close-asked'),
    stopwatch: systemStopwatch,
  });
}

registerScheme();
guardAllContents();
const commandLine = parseCommandLine(process.argv, { appData: app.getPath('appData'), cwd: process.cwd() });
if (claimDataFolder(commandLine.dataDir, () => window && focusWindow(window))) void start();
else app.quit();
