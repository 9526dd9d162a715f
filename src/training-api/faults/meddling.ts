import type { FaultList } from './fault-list.ts';
import type { RequestLog } from './request-log.ts';

/** What tests do to the service, and what it tells them. */
export type Meddling = {
  readonly faults: FaultList;
  readonly requests: RequestLog;
  /** Ends everything that still waits when the service closes. */
  readonly closing: AbortSignal;
};
