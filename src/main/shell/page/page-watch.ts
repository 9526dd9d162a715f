import type { BrowserWindow, WebContents } from 'electron';
import type { Stopwatch } from '../../clock.ts';
import type { Schedule } from '../../timer.ts';
import type { PlainCase } from './plain-words.ts';

/** A page that dies twice within this time will always die, and loading it for ever would help nobody. */
const crashLoopMs = 10 * 60_000;
/** Once its files are loaded, a page that works asks its first question within a moment. */
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
  webContents.on('did-finish-load', () => {
    cancelFirstWord = schedule(firstWordMs, () => onLost('page-lost', ['The page loaded and did nothing']));
  });
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

  return {
    heard: () => cancelFirstWord(),
    revive: async () => {
      if (window.isDestroyed()) return;
      if (webContents.isCrashed()) return webContents.reload();
      if (!webContents.isLoading() && !(await answers(window, schedule))) kill();
    },
  };
}

/** `forcefullyCrashRenderer` only asks, and a process that hangs or was stopped does not hear it. */
function endProcess(contents: WebContents): void {
  try {
    process.kill(contents.getOSProcessId(), 'SIGKILL');
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
