import { BrowserWindow, screen } from 'electron';
import { planWindow } from '../window-bounds.ts';
import { type PlainContent, plainButtons, plainHtml } from './plain-html.ts';

/** Shows a page that says what is broken. Call it once the app is ready. */
export function showPlainPage(content: PlainContent, onAgain: () => void): BrowserWindow {
  const { bounds, maximized } = planWindow(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    ...bounds,
    title: 'Tillside',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  if (maximized) window.maximize();
  // Whoever prevents this first, for example the guard of all contents, keeps `will-navigate` from being told.
  window.webContents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    if (event.url === plainButtons.again) onAgain();
    if (event.url === plainButtons.close) window.close();
  });
  void window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(plainHtml(content))}`);
  return window;
}
