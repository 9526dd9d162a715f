import type { RequestFacts } from './request-facts.ts';

/** One request that came in, applied or not. */
export type ReceivedRequest = RequestFacts & {
  readonly atMs: number;
  /** `null` as long as it was not read. */
  body: string | null;
  /** `null` as long as no answer was sent whole. */
  answerStatus: number | null;
};
