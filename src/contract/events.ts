/** What the main process tells the window unasked. Events carry no data: the window asks again for what changed. */
export const tillEvents = ['app-changed', 'session-changed', 'outbox-changed', 'directory-changed'] as const;

export type TillEvent = (typeof tillEvents)[number];
