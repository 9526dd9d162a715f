import type { BrowserWindow } from 'electron';
import type { Language } from '#contract/routes/app.ts';
import type { StartWait } from '../waiting/start-watch.ts';
import { createMainWindow, focusWindow, type WindowPorts } from '../window.ts';
import type { OnlyWindow } from './only-window.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { showPlainPage } from './plain-page.ts';
import { type Awaited, type PlainCase, awaited } from './plain-words.ts';
import type { Schedule } from '../../timer.ts';

/** The one window of the till, whatever it shows: its page, or a plain one where that cannot be shown. */
export type TillWindow = {
  /** Opens the page, in place of whatever is open. */
  readonly open: () => void;
  /** The window with the page; `null` while there is none. */
  readonly page: () => BrowserWindow | null;
  /** Call it when the page asks something. */
  readonly heard: () => void;
  /** Says in a plain page what the start waits for. The till's page takes its place; a failure is not hidden by it. */
  readonly wait: (wait: StartWait) => void;
  /** Shows a plain page instead: a part of the program is missing, or the page does not live. */
  readonly lose: (why: PlainCase, details: readonly string[]) => void;
  /** Brings the window to the front for the person who asked for it, and its page to life if it is dead. */
  readonly bringToFront: () => void;
  readonly close: () => void;
};

type TillWindowPorts = WindowPorts & {
  readonly only: OnlyWindow;
  readonly schedule: Schedule;
  readonly language: () => Language;
  /** For when the till's own language cannot be read. */
  readonly systemLanguage: Language;
  readonly onOpen: (window: BrowserWindow) => void;
  /** Where a part of the program is missing, only a new process finds it again. */
  readonly startAgain: () => void;
};

export function createTillWindow(ports: TillWindowPorts): TillWindow {
  const { only } = ports;
  const language = () => readOr(ports.language, ports.systemLanguage);
  const theme = () => readOr(ports.theme, 'system');
  let watch: PageWatch | null = null;
  let waitsFor: Awaited | null = null;

  const show = (next: BrowserWindow, nextWatch: PageWatch | null, wait: Awaited | null = null) => {
    watch = nextWatch;
    waitsFor = wait;
    only.show(next);
  };
  const showPlain = (why: PlainCase, details: readonly string[], onAgain: () => void) =>
    show(
      showPlainPage({ why, details, language: language() }, onAgain),
      null,
      awaited.find((each) => each === why),
    );
  const open = (): void => {
    const window = createMainWindow({ ...ports, theme });
    const isShown = () => only.shown() === window;
    const { stopwatch, schedule, log } = ports;
    show(
      window,
      watchPage(window, { stopwatch, schedule, log, onLost: (why, details) => isShown() && lose(why, details) }),
    );
    ports.onOpen(window);
  };
  const isFree = () => only.shown() === null || waitsFor !== null;
  const lose = (why: PlainCase, details: readonly string[]): void => {
    if (!watch && !isFree()) return;
    ports.log(`The page is lost: ${why}`);
    showPlain(why, details, why === 'page-lost' ? open : ports.startAgain);
  };

  return {
    open,
    page: () => (watch ? only.shown() : null),
    heard: () => watch?.heard(),
    wait: ({ why, details }) => {
      if (!isFree() || waitsFor === why) return;
      ports.log(`The start waits: ${why}`);
      showPlain(why, details, ports.startAgain);
    },
    lose,
    bringToFront: () => {
      const shown = only.shown();
      if (shown) focusWindow(shown);
      void watch?.revive();
    },
    close: () => only.shown()?.destroy(),
  };
}

/** What the till keeps cannot always be read. There is a window all the same. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
