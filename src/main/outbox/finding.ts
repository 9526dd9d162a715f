import type { SideEffect } from '#contract/customer.ts';
import type { AttentionReason } from '#contract/operation.ts';
import type { ServiceMessage } from '../capillary/answers/messages.ts';
import type { Verdict } from './classify.ts';

/** What an accepted write came to. */
export type Sent =
  | {
      readonly kind: 'whole';
      /** Who the customer is from now on. */
      readonly customerId: number;
      readonly sideEffects: readonly SideEffect[];
    }
  /** Taken in part: a person sends the rest or gives it up. */
  | {
      readonly kind: 'partly';
      /** Who the customer is from now on; `null` where that is among what is left. */
      readonly customerId: number | null;
      readonly code: number | null;
      /** Who was refused, by name. */
      readonly message: string;
      /** The payload from now on: it says who is done. */
      readonly payload: unknown;
    };

/** What reading the service tells of an operation that may have arrived. */
export type Finding =
  /** It is there, and it is ours. */
  | {
      readonly kind: 'applied';
      readonly customerId: number;
      readonly warnings: readonly ServiceMessage[];
      /** It may have been so before our try, and the service may still be at work on that try. */
      readonly heldBefore?: boolean;
    }
  /** It is not there, or not all of it, and nothing stands in the way of sending the rest. */
  | {
      readonly kind: 'absent';
      /** What is left to be sent, where that is not all. */
      readonly payload?: unknown;
      /** What the service holds now, for the next reading to compare with. */
      readonly picture?: unknown;
    }
  /** The customer has been merged away and goes by another id: it has to be read again there. */
  | { readonly kind: 'moved'; readonly customerId: number; readonly told: ServiceMessage }
  | {
      readonly kind: 'person';
      readonly reason: AttentionReason;
      readonly existingCustomerId: number | null;
      /** Code and message of the answer that has to be explained, unless others are told. */
      readonly code?: number | null;
      readonly message?: string;
      /** What the person decides by: if it is sent again, this is what held before. */
      readonly picture?: unknown;
    }
  /** The reading did not come through, which says nothing about the write. */
  | { readonly kind: 'unread'; readonly verdict: Exclude<Verdict<never>, { kind: 'applied' }> };

/** What the service holds, for a later reading to compare with, or why that cannot be told. */
export type Picture =
  | { readonly kind: 'taken'; readonly picture: unknown }
  | Extract<Finding, { kind: 'moved' | 'person' | 'unread' }>;
