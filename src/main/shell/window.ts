import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Theme } from '#contract/routes/app.ts';
import type { Stopwatch } from '../clock.ts';
import { windowOrigin } from '../ipc/sender.ts';
import { planWindow } from './window-bounds.ts';

export type WindowPorts = {
  /** Absolute path of the built preload script. */
  readonly preload: string;
  readonly theme: () => Theme;
  readonly stopwatch: Stopwatch;
  readonly log: (line: string) => void;
};

/** The page's own background, so that the window does not flash while the page loads. */
const background = { light: '#f2f7f6', dark: '#0d1718' };

/** Opens the till's window. The window shows itself once there is something to see. */
export function createMainWindow({ preload, theme }: WindowPorts): BrowserWindow {
  setTheme(theme());
  const { bounds, maximized } = planWindow(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    ...bounds,
    title: 'Tillside',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  void window.loadURL(`${windowOrigin}/index.html`);
  return window;
}

/** Makes the menus and scroll bars that the system draws follow the theme of the page. */
export function setTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

/** Brings the window to the front for the person who asked for it. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
