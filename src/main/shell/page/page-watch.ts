import type { BrowserWindow, WebContents } from 'electron';
import type { Stopwatch } from '../../clock.ts';
import type { Schedule } from '../../timer.ts';
import type { PlainCase } from './plain-words.ts';

/** A page that dies twice within this time will always die, and loading it for ever would help nobody. */
const crashLoopMs = 10 * 60_000;
/** A page that works has loaded its files by then, and asks its first question within a moment after that. */
const loadMs = 45_000;
const firstWordMs = 10_000;
/** A page that does not answer for so long does not come back. */
const hangMs = 10_000;
/** A page is asked to answer while somebody waits for it. */
const answerMs = 3000;

export type PageWatch = {
  /** Call it when the page asks something. */
  readonly heard: () => void;
  /** Brings a page to life that is dead or does not answer. */
  readonly revive: () => Promise<void>;
};

type WatchPorts = {
  readonly stopwatch: Stopwatch;
  readonly schedule: Schedule;
  readonly log: (line: string) => void;
  /** The page cannot be shown. @param details for support */
  readonly onLost: (why: PlainCase, details: readonly string[]) => void;
};

/** Loads a page anew that died or hangs, once, and tells of one that cannot be shown. */
export function watchPage(window: BrowserWindow, { stopwatch, schedule, log, onLost }: WatchPorts): PageWatch {
  const { webContents } = window;
  let reloadedAtMs = -Infinity;
  let cancelFirstWord = () => {};
  let cancelHang = () => {};
  let reviving: Promise<void> | null = null;
  const awaitFirstWord = (withinMs: number, otherwise: string) => {
    cancelFirstWord();
    cancelFirstWord = schedule(withinMs, () => onLost('page-lost', [otherwise]));
  };
  const kill = () => {
    cancelHang();
    if (!window.isDestroyed()) endProcess(webContents);
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The page ended: ${reason}, exit code ${exitCode}`);
    cancelFirstWord();
    cancelHang();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (stopwatch() - reloadedAtMs < crashLoopMs) return onLost('page-lost', [`${reason}, exit code ${exitCode}`]);
    reloadedAtMs = stopwatch();
    webContents.reload();
  });
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) awaitFirstWord(loadMs, 'The page did not load');
  });
  webContents.on('did-finish-load', () => awaitFirstWord(firstWordMs, 'The page loaded and did nothing'));
  webContents.on('did-fail-load', (_event, code, name, address, isMainFrame) => {
    // -3 is a load that another took the place of ("net_error_list.h").
    if (isMainFrame && code !== -3) onLost('page-lost', [address, `${name} ${code}`]);
  });
  webContents.on('preload-error', (_event, file) => onLost('damaged-program', [file]));
  webContents.on('unresponsive', () => {
    log('The page does not answer');
    cancelHang = schedule(hangMs, kill);
  });
  webContents.on('responsive', () => cancelHang());
  window.on('closed', () => {
    cancelFirstWord();
    cancelHang();
  });

  const revive = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    if (webContents.isCrashed()) return webContents.reload();
    if (!webContents.isLoading() && !(await answers(window, schedule))) kill();
  };
  return {
    heard: () => cancelFirstWord(),
    revive: () => {
      // Somebody who waits knocks again and again. The page is asked once, and dies once.
      reviving ??= revive().finally(() => (reviving = null));
      return reviving;
    },
  };
}

/** `forcefullyCrashRenderer` only asks, and a process that hangs or was stopped does not hear it. */
function endProcess(contents: WebContents): void {
  const pid = contents.getOSProcessId();
  // A page that has just died has no process, and 0 would be all processes of this group.
  if (pid <= 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    contents.forcefullyCrashRenderer();
  }
}

function answers(window: BrowserWindow, schedule: Schedule): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = schedule(answerMs, () => resolve(false));
    const heard = (isAlive: boolean) => {
      cancel();
      resolve(isAlive);
    };
    window.webContents.executeJavaScript('true').then(
      () => heard(true),
      () => heard(false),
    );
  });
}
