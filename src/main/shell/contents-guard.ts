import { app, type WebContents } from 'electron';

/**
 * Holds every page of the app, whatever it loads, to the one address it was opened with.
 *
 * Electron announces all contents here, those of a `webview` or a pop-up too, before they load anything.
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
  // Peer connections ask servers of the page's choice, which no content security policy can forbid.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
