import type { RouteInput, RouteName, RouteOutput } from '#contract/routes.ts';
import { TillError } from './till-error.ts';

/** Asks the main process. Throws `TillError` for an error envelope, so that Query carries it to the screen. */
export async function ask<Name extends RouteName>(
  name: Name,
  ...input: RouteInput<Name> extends void ? [] : [RouteInput<Name>]
): Promise<RouteOutput<Name>> {
  const envelope = await window.till.request(name, input[0] as RouteInput<Name>);
  if (!envelope.ok) throw new TillError(envelope.error);
  return envelope.data;
}
