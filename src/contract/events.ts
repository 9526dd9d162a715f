/** What the main process tells the window unasked. Events carry no data: the window asks again for what changed. */
export const tillEvents = [
  'app-changed',
  'session-changed',
  'outbox-changed',
  'directory-changed',
  // Somebody wants to close the window while there is unsent work.
  'close-asked',
] as const;

export type TillEvent = (typeof tillEvents)[number];
