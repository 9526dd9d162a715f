import type { Session } from 'electron';

/**
 * The page gets nothing of the machine: no camera, place, device, notification, clipboard reading, file or download.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

/** Whatever a page tries (a link, an image, a worker, a form), no byte of it leaves the till. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocal(request.url) }));
}

const localSchemes = ['app:', 'data:', 'blob:', 'devtools:'];

function isLocal(address: string): boolean {
  return localSchemes.some((scheme) => address.startsWith(scheme));
}
