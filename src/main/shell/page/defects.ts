/** Takes what nobody caught. */
type Take = (cause: unknown) => void;

/**
 * Takes every exception and rejection that nobody caught. Without this, Electron opens a dialog for each, in front of
 * whoever works at the till.
 *
 * @param first takes them until another is named
 * @returns names another
 */
export function catchDefects(first: Take): (next: Take) => void {
  let take = first;
  process.on('uncaughtException', (cause) => take(cause));
  process.on('unhandledRejection', (cause) => take(cause));
  return (next) => {
    take = next;
  };
}
