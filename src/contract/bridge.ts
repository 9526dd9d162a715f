import type { Envelope } from './envelope.ts';
import type { TillEvent } from './events.ts';
import type { RouteInput, RouteName, RouteOutput } from './routes.ts';

/** `window.till`, the one door between the window and the main process. */
export type TillBridge = {
  readonly request: <Name extends RouteName>(
    name: Name,
    input: RouteInput<Name>,
  ) => Promise<Envelope<RouteOutput<Name>>>;
  /** Calls back on every event. Answers a function that stops this. */
  readonly on: (listener: (event: TillEvent) => void) => () => void;
};

/** Two channels: one carries all requests, the other all events. */
export const requestChannel = 'till:request';
export const eventChannel = 'till:event';
