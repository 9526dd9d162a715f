import type { HttpBindings } from '@hono/node-server';
import type { ReceivedRequest } from './received-request.ts';

/** What a request carries along through the middleware. */
export type Env = {
  Bindings: HttpBindings;
  Variables: {
    /** Headers of every answer. */
    readonly trace: Readonly<Record<string, string>>;
    /** Present if requests are recorded. */
    readonly received?: ReceivedRequest;
    /** Was another write for the same customer under way when this one came? */
    readonly isBusy?: boolean;
  };
};
