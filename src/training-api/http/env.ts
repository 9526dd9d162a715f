import type { HttpBindings } from '@hono/node-server';
import type { ReceivedRequest } from './received-request.ts';

/** What a request carries along through the middleware. */
export type Env = {
  Bindings: HttpBindings;
  Variables: {
    /** Headers that every answer has. */
    readonly trace: Readonly<Record<string, string>>;
    /** Present when requests are recorded. */
    readonly received?: ReceivedRequest;
    /** Whether another write for the same customer was under way when this one came. */
    readonly isBusy?: boolean;
  };
};
