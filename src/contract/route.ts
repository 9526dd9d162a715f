import type { z } from 'zod';

/** `query` reads and may be repeated; `command` changes something and is asked for by a person. */
export type RouteKind = 'query' | 'command';

export type Route<Kind extends RouteKind, Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: Kind;
  /** Strict and bounded: whatever the window sends is parsed by this before a handler sees it. */
  readonly input: Input;
  readonly output: Output;
};

/** Declares one thing the window may ask of the main process. */
export function defineRoute<Kind extends RouteKind, Input extends z.ZodType, Output extends z.ZodType>(
  route: Route<Kind, Input, Output>,
): Route<Kind, Input, Output> {
  return route;
}
