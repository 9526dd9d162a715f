import type { RequestFacts } from './request-facts.ts';

/** One request that came in, applied or not. */
export type ReceivedRequest = RequestFacts & {
  readonly atMs: number;
  /** `null` while, or because, it was not read. */
  body: string | null;
  /** `null` while, or because, none was sent whole. */
  answerStatus: number | null;
};
