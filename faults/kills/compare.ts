import { writes } from '#main/kinds/testing/writes.ts';
import type { WireRecord } from '#training-api/testing/service-process.ts';
import type { Told } from '../engine-process.ts';
import { type Marked, placesOf } from '../marked.ts';

export type Comparison = {
  /** Confirmed as kept, not written, and not waiting for a person; or said to be applied, and not written. */
  readonly lost: readonly Marked[];
  /**
   * Written more than once; or sent again although it was written, or might still have been under way. Where the service
   * lets nobody register twice, only that keeps the second from being one.
   */
  readonly doubled: readonly Marked[];
  /**
   * Written before something that was asked for earlier, for the same customer. What waits for a person may be passed,
   * but nobody decides anything here. So whatever was written never waited so, and none of it may be passed.
   */
  readonly disordered: readonly Marked[];
  /** Waiting for a person, or behind one that does. */
  readonly undecided: readonly Marked[];
};

type Evidence = {
  readonly asked: readonly Marked[];
  readonly told: Told;
  /** What each operation has come to on the till, and whether that is the end of it. */
  readonly states: ReadonlyMap<string, string>;
  readonly atRest: boolean;
  /** What the service wrote, and all that it was sent, in order. */
  readonly ledger: readonly WireRecord[];
  readonly requests: readonly WireRecord[];
  /** How long the service may go on with a request whose answer was lost, as the till was told. */
  readonly timeoutMs: number;
};

/** Holds what the service wrote against what the till has told its caller. */
export function compare({ asked, told, states, atRest, ledger, requests, timeoutMs }: Evidence): Comparison {
  const found = {
    lost: [] as Marked[],
    doubled: [] as Marked[],
    disordered: [] as Marked[],
    undecided: [] as Marked[],
  };
  const lastPlace = new Map<string, number>();
  for (const one of asked) {
    const { id } = one.asked;
    const places = placesOf(one, ledger);
    const [first] = places;
    const state = states.get(id);
    const isUndecided = told.kept.has(id) && (state === 'attention' || (state === 'waiting' && atRest));
    if (isUndecided) found.undecided.push(one);
    const mustBeThere = told.applied.has(id) || (told.kept.has(id) && !isUndecided);
    if (mustBeThere && first === undefined) found.lost.push(one);

    const sent = placesOf(one, requests).flatMap((at) => requests[at] ?? []);
    const writtenAtMs = first === undefined ? Infinity : (ledger[first]?.atMs ?? Infinity);
    const wasSentAgain = sent.some(({ atMs }) => atMs > writtenAtMs) || isHasty(sent, timeoutMs);
    if (!writes[one.kind].mayRepeat && (places.length > 1 || wasSentAgain)) found.doubled.push(one);
    if (first === undefined) continue;
    if (first < (lastPlace.get(one.customer) ?? -1)) found.disordered.push(one);
    lastPlace.set(one.customer, first);
  }
  return found;
}

/** Was one sent before the service's time-out for the one before was over? A refusal may be followed at once. */
function isHasty(sent: readonly WireRecord[], timeoutMs: number): boolean {
  return sent.some(({ atMs, answerStatus }, at) => {
    const next = sent[at + 1];
    const mayStand = (answerStatus ?? 0) < 400;
    return next !== undefined && mayStand && next.atMs - atMs < timeoutMs;
  });
}
