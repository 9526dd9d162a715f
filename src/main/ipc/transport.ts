import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { eventChannel, requestChannel } from '#contract/bridge.ts';
import type { TillEvent } from '#contract/events.ts';
import type { Router } from './router.ts';
import type { Sender } from './sender.ts';

type CurrentWindow = () => BrowserWindow | null;

type Asking = {
  readonly page: CurrentWindow;
  /** Called for each request: the page is alive. */
  readonly heard: () => void;
};

/** Hands every request of the window to the router. Call once, before the window loads. */
export function serveRequests(router: Router, { page, heard }: Asking): void {
  ipcMain.handle(requestChannel, (event, name: unknown, input: unknown) => {
    heard();
    return router(name, input, senderOf(event, page()));
  });
}

/** Tells the window that something changed. While there is no window, nobody needs to know. */
export function createBroadcast(currentWindow: CurrentWindow): (event: TillEvent) => void {
  return (event) => {
    const window = currentWindow();
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event);
  };
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | null): Sender {
  const frame = event.senderFrame;
  return {
    url: frame?.url ?? '',
    isMainFrame: frame !== null && frame.parent === null,
    isOwnWindow: window !== null && !window.isDestroyed() && event.sender === window.webContents,
  };
}
