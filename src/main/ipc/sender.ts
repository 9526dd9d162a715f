/** The origin of the one page this till shows. */
export const windowOrigin = 'app://till';

/** Where a request came from, as the transport saw it. */
export type Sender = {
  /** Address of the frame that asked; empty if the frame is already gone. */
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isOwnWindow: boolean;
};

/** Only the main frame of our own window, showing our own page, may ask anything. */
export function isTrusted(sender: Sender): boolean {
  if (!sender.isOwnWindow || !sender.isMainFrame || !URL.canParse(sender.url)) return false;
  const url = new URL(sender.url);
  // For a scheme that the URL standard does not know, `origin` is the word "null". So we compare the parts instead.
  return `${url.protocol}//${url.host}` === windowOrigin && url.username === '' && url.password === '';
}
