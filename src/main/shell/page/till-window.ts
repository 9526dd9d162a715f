import type { BrowserWindow } from 'electron';
import type { Language } from '#contract/routes/app.ts';
import { createMainWindow, focusWindow, type WindowPorts } from '../window.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { showPlainPage } from './plain-page.ts';
import type { PlainCase } from './plain-words.ts';
import type { Schedule } from '../../timer.ts';

/** The one window of the till, whatever it shows: its page, or a plain one where that cannot be shown. */
export type TillWindow = {
  /** Opens the page, in place of whatever is open. */
  readonly open: () => void;
  /** The window with the page; `null` while there is none. */
  readonly page: () => BrowserWindow | null;
  /** Call it when the page asks something. */
  readonly heard: () => void;
  /** Shows a plain page instead: a part of the program is missing, or the page does not live. */
  readonly lose: (why: PlainCase, details: readonly string[]) => void;
  /** Brings the window to the front for the person who asked for it, and its page to life if it is dead. */
  readonly bringToFront: () => void;
  readonly close: () => void;
};

type TillWindowPorts = WindowPorts & {
  readonly schedule: Schedule;
  readonly language: () => Language;
  readonly onOpen: (window: BrowserWindow) => void;
  /** Where a part of the program is missing, only a new process finds it again. */
  readonly startAgain: () => void;
};

export function createTillWindow(ports: TillWindowPorts): TillWindow {
  let shown: BrowserWindow | null = null;
  let watch: PageWatch | null = null;

  /** The next window is there before the last one goes, because without any window the app ends. */
  const show = (next: BrowserWindow, nextWatch: PageWatch | null) => {
    const last = shown;
    shown = next;
    watch = nextWatch;
    last?.destroy();
  };
  const open = (): void => {
    const window = createMainWindow(ports);
    const isShown = () => shown === window;
    const { stopwatch, schedule, log } = ports;
    show(
      window,
      watchPage(window, { stopwatch, schedule, log, onLost: (why, details) => isShown() && lose(why, details) }),
    );
    ports.onOpen(window);
  };
  const lose = (why: PlainCase, details: readonly string[]): void => {
    if (shown && !watch) return;
    ports.log(`The page is lost: ${why}`);
    const again = why === 'page-lost' ? open : ports.startAgain;
    show(showPlainPage({ why, details, language: ports.language() }, again), null);
  };

  return {
    open,
    page: () => (watch ? shown : null),
    heard: () => watch?.heard(),
    lose,
    bringToFront: () => {
      if (shown) focusWindow(shown);
      void watch?.revive();
    },
    close: () => shown?.destroy(),
  };
}
