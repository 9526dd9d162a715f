import type { z } from 'zod';

/** A `query` reads and may be repeated. A `command` changes something, and a person asks for it. */
export type RouteKind = 'query' | 'command';

export type Route<Kind extends RouteKind, Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: Kind;
  /** Strict and bounded: it parses whatever the window sends before a handler sees it. */
  readonly input: Input;
  readonly output: Output;
};

/** Declares one thing that the window may ask of the main process. */
export function defineRoute<Kind extends RouteKind, Input extends z.ZodType, Output extends z.ZodType>(
  route: Route<Kind, Input, Output>,
): Route<Kind, Input, Output> {
  return route;
}
