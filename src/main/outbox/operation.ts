import type { ServiceWarning, SideEffect } from '#contract/customer.ts';
import type { AttentionReason, OperationState } from '#contract/operation.ts';
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
      /** Who the customer is now, and what the service said about it. */
      readonly moved?: { readonly customerId: number; readonly told: ServiceWarning };
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
 * Can this try have been applied? Without a verdict, the till was killed while the try ran. If it was refused as a
 * duplicate, it may be a duplicate of itself, delivered twice on the way.
 */
export function mayHaveArrived({ verdict }: Attempt): boolean {
  return verdict === null || verdict === 'unknown' || verdict === 'conflict';
}

/**
 * Is it certain that this try has changed nothing at the service? There was no connection, the service did nothing and
 * said so (busy, sign-in, a certain refusal), or the till kept the request back, which then has no status.
 *
 * It says more than `not mayHaveArrived`: a refusal whose code fits a later step as well leaves a doubt.
 */
export function isCertainlyUnapplied({ verdict, status }: Pick<Attempt, 'verdict' | 'status'>): boolean {
  if (verdict === 'attention') return status === null;
  return verdict === 'retry' || verdict === 'pause' || verdict === 'refused';
}

/** Was it refused while a person waited, so that certainly nothing of it was applied? */
export function isRefusedLive({ state }: Pick<Operation, 'state'>, attempts: readonly Attempt[]): boolean {
  const last = attempts.at(-1);
  const isRefusal = last?.mode === 'live' && last.verdict === 'refused';
  return state === 'attention' && isRefusal && attempts.every(isCertainlyUnapplied);
}

/** True when no try can have arrived and no answer has to be explained. Then there is nothing to look for. */
export function isUntouched({ serviceCode }: Operation, attempts: readonly Attempt[]): boolean {
  return serviceCode === null && !attempts.some(mayHaveArrived);
}
