import type { ServiceWarning, SideEffect } from '#contract/customer.ts';
import type { AttentionReason, OperationState } from '#contract/operation.ts';
import { classOfCode } from '../capillary/answers/codes.ts';
import type { SendMode } from '../capillary/send-mode.ts';

/** A write that a person asked for, as it is kept. */
export type Operation = {
  readonly seq: number;
  readonly id: string;
  /** A `WorkKind`. A row from a newer till may have a kind that this till does not know. */
  readonly kind: string;
  /** The customer it is about: `c` and the service's id, or `n` and the key of a customer born on this till. */
  readonly lane: string;
  /** The lane in which it was made. */
  readonly firstLane: string;
  /** The customer in words. */
  readonly title: string;
  /** As kept. Its kind reads it (`kinds/`). */
  readonly payload: unknown;
  /** What the service held before the last try, or what a person was shown since, if the kind takes such a picture. */
  readonly picture: unknown;
  readonly state: OperationState;
  /** The author: who made it, or who corrected it last. */
  readonly staffCode: string;
  readonly staffName: string;
  /** Who made it first, once somebody else has corrected it. */
  readonly firstStaff: { readonly code: string; readonly name: string } | null;
  /** The operation it was kept with, in one step. It stands and falls with that one. */
  readonly follows: string | null;
  readonly createdAtMs: number;
  readonly attempts: number;
  /**
   * Since when more may have been sent than the kept tries say, because the data is a backup, a copy or salvaged (epoch
   * milliseconds). `null` if the tries are all there were, or if it was read since.
   */
  readonly readFirstSinceMs: number | null;
  readonly dueAtMs: number;
  readonly waitReason: WaitReason | null;
  readonly attention: AttentionReason | null;
  readonly serviceCode: number | null;
  readonly serviceMessage: string;
  readonly traceId: string;
  readonly existingCustomerId: number | null;
  readonly customerId: number | null;
  readonly sideEffects: readonly SideEffect[];
  /** News for staff: from the answer once it is applied, and from a merge on the way there. */
  readonly warnings: readonly ServiceWarning[];
  readonly settledAtMs: number | null;
  /** Who decided about it last, by staff code. The reason is in `resolution`. */
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
};

export type WaitReason = 'not-tried' | 'unreachable' | 'busy' | 'answer-lost' | 'paused';

export type NewOperation = {
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  /** Other customers it is about. It neither overtakes their operations nor is overtaken by them. */
  readonly alsoLanes?: readonly string[];
  readonly title: string;
  readonly payload: unknown;
  readonly staffCode: string;
  readonly staffName: string;
  readonly follows?: string;
  /** Left out, the lane in which it is kept. */
  readonly firstLane?: string;
  /** Left out, now. */
  readonly createdAtMs?: number;
  /** Set if it is a part of what may have been sent already. */
  readonly readFirstSinceMs?: number | null;
};

/** One try at the wire. A try without a verdict was never closed: the till was killed while it ran. */
export type Attempt = {
  readonly id: number;
  readonly mode: SendMode;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly verdict: string | null;
  readonly status: number | null;
  readonly serviceCode: number | null;
  readonly traceId: string;
  readonly durationMs: number | null;
  /** What came back, for support; shortened. */
  readonly answer: string;
};

/** Where an operation goes next. The store writes it, and the runner acts on it. */
export type Transition =
  | {
      readonly to: 'applied';
      readonly customerId: number;
      readonly sideEffects: readonly SideEffect[];
      readonly warnings: readonly ServiceWarning[];
    }
  | { readonly to: 'waiting'; readonly reason: WaitReason; readonly delayMs: number }
  | {
      readonly to: 'unknown';
      readonly delayMs: number;
      /** The refusal that reading has to explain, if there was one. */
      readonly code?: number | null;
      readonly message?: string;
      /** Who the customer is now, and what the service said about it, if anything. */
      readonly moved?: { readonly customerId: number; readonly told: ServiceWarning | null };
    }
  | {
      readonly to: 'attention';
      readonly reason: AttentionReason;
      readonly code: number | null;
      readonly message: string;
      readonly existingCustomerId: number | null;
      /** What the service has taken stands. This says who the customer is and what is left of the payload. */
      readonly kept?: {
        readonly customerId: number | null;
        readonly payload: unknown;
        readonly warnings: readonly ServiceWarning[];
      };
    };

/**
 * May the service still be at work on this try, or have written it without a word to us? Without a verdict, the till was
 * killed while the try ran. If it was refused as a duplicate, it may be a duplicate of itself, delivered twice on the
 * way.
 */
export function mayHaveArrived({ verdict }: Attempt): boolean {
  return verdict === null || verdict === 'unknown' || verdict === 'conflict';
}

/**
 * Is it certain that this try has changed nothing at the service? There was no connection, the service did nothing and
 * said so (busy, sign-in, a certain refusal), or the till kept the request back, which then has no status.
 *
 * It says more than `not mayHaveArrived`: a refusal whose code fits a later step as well (400, 404, 1099, 1303) leaves a
 * doubt, though the service is no longer at work on it.
 */
export function isCertainlyUnapplied({ verdict, status }: Pick<Attempt, 'verdict' | 'status'>): boolean {
  if (verdict === 'attention') return status === null;
  return verdict === 'retry' || verdict === 'pause' || verdict === 'refused';
}

type Marked = Pick<Operation, 'readFirstSinceMs'>;

/** Is it certain that nothing of the operation was applied: by each of its tries, and by none that nobody remembers? */
export function isCertainlyUnsent({ readFirstSinceMs }: Marked, attempts: readonly Attempt[]): boolean {
  return readFirstSinceMs === null && attempts.every(isCertainlyUnapplied);
}

type Settled = Pick<Operation, 'state' | 'attention' | 'serviceCode'>;

/**
 * Was it refused while a person waited, so that certainly nothing of it was applied? A question that a later reading
 * has raised is not the old refusal: it has no code, or says that the customer has another id now.
 */
export function isRefusedLive(operation: Marked & Settled, attempts: readonly Attempt[]): boolean {
  const { state, attention, serviceCode } = operation;
  const last = attempts.at(-1);
  const isRefusal = last?.mode === 'live' && last.verdict === 'refused' && serviceCode !== null;
  return state === 'attention' && attention !== 'stale-id' && isRefusal && isCertainlyUnsent(operation, attempts);
}

/** May it be at the service? Then a reading looks for it. */
export function mayBeThere({ readFirstSinceMs }: Marked, attempts: readonly Attempt[]): boolean {
  return readFirstSinceMs !== null || attempts.some(mayBeApplied);
}

/** May this try have been applied to the customer? At an id that belongs to nobody it wrote nothing to whoever they are now. */
export function mayBeApplied(attempt: Attempt): boolean {
  return !isCertainlyUnapplied(attempt) && !metNobody(attempt);
}

function metNobody({ verdict, serviceCode }: Attempt): boolean {
  return verdict === 'attention' && serviceCode !== null && classOfCode(serviceCode) === 'stale-id';
}

/** True when no try can be at the service and no answer has to be explained. Then there is nothing to look for. */
export function isUntouched(operation: Operation, attempts: readonly Attempt[]): boolean {
  return operation.serviceCode === null && !mayBeThere(operation, attempts);
}
