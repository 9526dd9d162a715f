import type { ServiceWarning, SideEffect } from '#contract/customer.ts';
import type { AttentionReason, OperationState } from '#contract/operation.ts';
import type { SendMode } from '../capillary/send-mode.ts';

/** A write that a person asked for, as it is kept. */
export type Operation = {
  readonly seq: number;
  readonly id: string;
  /** A `WorkKind`; a row of a newer till may have one that this till does not know. */
  readonly kind: string;
  /** The customer it is about: `c` and the service's id, or `n` and the key of one born on this till. */
  readonly lane: string;
  /** Who that is, in words. */
  readonly title: string;
  /** As kept; its kind reads it (`kinds/`). */
  readonly payload: unknown;
  /** What the service held before the first try, where the kind takes such a picture. */
  readonly picture: unknown;
  readonly state: OperationState;
  readonly staffCode: string;
  readonly staffName: string;
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
  /** News for staff: of the answer once applied, and of a merge on the way there. */
  readonly warnings: readonly ServiceWarning[];
  readonly settledAtMs: number | null;
  /** Who decided about it last, by staff code, and why. */
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
};

export type WaitReason = 'not-tried' | 'unreachable' | 'busy' | 'answer-lost' | 'paused';

export type NewOperation = {
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  /** Other customers it is about, whose operations it must not overtake nor be overtaken by. */
  readonly alsoLanes?: readonly string[];
  readonly title: string;
  readonly payload: unknown;
  readonly staffCode: string;
  readonly staffName: string;
};

/** One try at the wire. Without a verdict it was never closed: the till was killed while it ran. */
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

/** Where an operation goes next. The store writes it, the runner acts on it. */
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
      /** The refusal that has to be explained by reading, where there was one. */
      readonly code?: number | null;
      readonly message?: string;
      /** Who the customer has become, and what the service said of it. */
      readonly moved?: { readonly customerId: number; readonly told: ServiceWarning };
    }
  | {
      readonly to: 'attention';
      readonly reason: AttentionReason;
      readonly code: number | null;
      readonly message: string;
      readonly existingCustomerId: number | null;
      /** What has been taken stands: who the customer is, and what is left of the payload. */
      readonly kept?: {
        readonly customerId: number | null;
        readonly payload: unknown;
        readonly warnings: readonly ServiceWarning[];
      };
    };

/**
 * Can this try have been applied? Without a verdict the till was killed while it ran; refused as a duplicate, it may be
 * one of itself, delivered twice on the way.
 */
export function mayHaveArrived({ verdict }: Attempt): boolean {
  return verdict === null || verdict === 'unknown' || verdict === 'conflict';
}

/** Is there nothing of this operation to look for? No try can have arrived, and no answer has to be explained. */
export function isUntouched({ serviceCode }: Operation, attempts: readonly Attempt[]): boolean {
  return serviceCode === null && !attempts.some(mayHaveArrived);
}
