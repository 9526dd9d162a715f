import type { StartFailure } from '#contract/routes/app.ts';

/** Why the till cannot start as it was told to. A person reads it, so it names places and fields, never values. */
export type StartProblem = {
  readonly failure: StartFailure;
  readonly details: readonly string[];
};
