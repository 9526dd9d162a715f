import type { SideEffect } from '#contract/customer.ts';
import type { AttentionReason } from '#contract/operation.ts';
import type { ServiceMessage } from '../capillary/answers/messages.ts';
import type { Verdict } from './classify.ts';

/** What became of an accepted write. */
export type Sent =
  | {
      readonly kind: 'whole';
      /** Who the customer is from now on. */
      readonly customerId: number;
      readonly sideEffects: readonly SideEffect[];
    }
  /** The service took a part of it. A person sends the rest or gives it up. */
  | {
      readonly kind: 'partly';
      /** Who the customer is from now on; `null` when the customer is part of what is still to be sent. */
      readonly customerId: number | null;
      readonly code: number | null;
      /** The names of those who were refused. */
      readonly message: string;
      /** The payload from now on. It says who is done. */
      readonly payload: unknown;
    };

/** What a reading of the service says about an operation that may have arrived. */
export type Finding =
  /** It is there, and it is ours. */
  | {
      readonly kind: 'applied';
      readonly customerId: number;
      readonly warnings: readonly ServiceMessage[];
      /** The service may have held this before our try, and may still be at work on that try. */
      readonly heldBefore?: boolean;
    }
  /** It is not there, or not all of it, and the rest may be sent. */
  | {
      readonly kind: 'absent';
      /** What is left to be sent, when a part of it is there. */
      readonly payload?: unknown;
      /** Who the customer is, when that part has made them. */
      readonly customerId?: number;
      /** What the service holds now, for the next reading to compare with. */
      readonly picture?: unknown;
    }
  /** The customer has another id now. It has to be read again there. `told`: what the service said of that, if anything. */
  | { readonly kind: 'moved'; readonly customerId: number; readonly told: ServiceMessage | null }
  | {
      readonly kind: 'person';
      readonly reason: AttentionReason;
      readonly existingCustomerId: number | null;
      /** Code and message that a person sees. Left out, they are those of the answer that has to be explained. */
      readonly code?: number | null;
      readonly message?: string;
      /** What the person decides by. If the write is sent again, this is what held before it. */
      readonly picture?: unknown;
    }
  /** The reading failed. That says nothing about the write. */
  | { readonly kind: 'unread'; readonly verdict: Exclude<Verdict<never>, { kind: 'applied' }> };

/** What the service holds, for a later reading to compare with, or why the till could not find out. */
export type Picture =
  | { readonly kind: 'taken'; readonly picture: unknown }
  | Extract<Finding, { kind: 'moved' | 'person' | 'unread' }>;
