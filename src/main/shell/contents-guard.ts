import { app, type WebContents } from 'electron';

/**
 * Keeps every page of the app at the one address it was opened with, whatever it loads.
 *
 * Electron announces all contents here before they load anything, including those of a `webview` or a pop-up.
 */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Peer connections ask servers that the page chooses, and no content security policy can forbid that.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
