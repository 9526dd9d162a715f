import type { SendMode } from '../../capillary/send-mode.ts';
import type { Context } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import { comparable } from './three-way.ts';

/** What a screen showed counts as seen just now for so long. */
const justSeenMs = 120_000;

/**
 * Has the person who waits just seen what the service told? Then nothing has to be read before it is sent. Whoever sends
 * an entry again decides by what they were shown then, and that is compared.
 *
 * @param draft.seenAtMs when the service told it, by the till's clock; without it, when the write was made
 */
export function isJustSeen(
  { seenAtMs }: { readonly seenAtMs?: number | undefined },
  { mode, operation, ports }: Context & { readonly mode: SendMode },
): boolean {
  if (mode === 'replay' || operation.picture !== undefined) return false;
  const ageMs = ports.clock.now() - (seenAtMs ?? operation.createdAtMs);
  return ageMs >= 0 && ageMs <= justSeenMs;
}

/** Has the customer become another one since the write was made? Nobody has seen what that one had. */
export function isOfAnother({ firstLane, lane }: Operation): boolean {
  return firstLane.startsWith('c') && firstLane !== lane;
}

/** What an earlier write of this till says of one value. */
export type OwnValue = {
  readonly value: string;
  /** What was seen when that one was made; `undefined` if nothing was. */
  readonly before: string | undefined;
  readonly isApplied: boolean;
  /** Was it applied after the write in hand was made? Then nobody can have seen it. */
  readonly isSince: boolean;
};

/** An earlier operation, in the two respects that matter to a later one. */
export function standingOf(
  earlier: Operation,
  { createdAtMs }: Operation,
  customerId: number,
): Pick<OwnValue, 'isApplied' | 'isSince'> {
  const isApplied = earlier.state === 'applied' && earlier.customerId === customerId;
  return { isApplied, isSince: isApplied && (earlier.settledAtMs ?? 0) >= createdAtMs };
}

/**
 * The values that may hold without anybody else having changed them: what was seen, and what this till itself has
 * written since, each as `comparable`. Empty if nothing was seen or written.
 *
 * A screen draws what is still unsent over what the service told, so a value that was seen may be one that never came.
 *
 * @param own what earlier writes say of the same value, the oldest first
 */
export function expectedValues(seen: string | undefined, own: readonly OwnValue[]): ReadonlySet<string> {
  const expected = new Set(seen === undefined ? [] : [comparable(seen)]);
  const isExpected = (value: string | undefined) => value !== undefined && expected.has(comparable(value));
  for (const { isApplied, value, before } of own.toReversed()) {
    if (!isApplied && before !== undefined && isExpected(value)) expected.add(comparable(before));
  }
  for (const { isApplied, isSince, value, before } of own) {
    if (!isApplied) continue;
    if (isSince) expected.clear();
    // Otherwise the screen may have shown a copy of before that write.
    if (isSince || isExpected(before)) expected.add(comparable(value));
  }
  return expected;
}
