import { protocol, type Session } from 'electron';
import { answerWithFile } from './renderer-files.ts';

/**
 * Makes `app:` a scheme with an origin, like `https:`. Call it before the app is ready.
 *
 * A page from `file:` would share its origin with every file of the machine.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built window, and nothing else, at `app://till/`. */
export function serveWindowFiles(session: Session, folder: string, onMissing: (file: string) => void): void {
  session.protocol.handle('app', (request) => answerWithFile(folder, request, onMissing));
}
