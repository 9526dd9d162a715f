/** What the main process tells the window unasked. Events carry no data: the window asks again for what has changed. */
export const tillEvents = [
  'app-changed',
  'session-changed',
  'outbox-changed',
  'directory-changed',
  // Somebody wants to close the window while some work is not sent.
  'close-asked',
] as const;

export type TillEvent = (typeof tillEvents)[number];
