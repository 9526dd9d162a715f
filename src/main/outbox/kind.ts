import type { SideEffect } from '#contract/customer.ts';
import type { WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import type { AttentionReason } from '#contract/operation.ts';
import type { z } from 'zod';
import type { Answer } from '../capillary/answer.ts';
import type { ServiceMessage } from '../capillary/messages.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import type { BudgetName } from './budget.ts';
import type { Verdict } from './classify.ts';
import type { Attempt, Operation } from './operation.ts';
import type { OutboxPorts } from './ports.ts';

/** An operation that is being worked on, and what with. */
export type Context = {
  readonly operation: Operation;
  /** Who it is about, by the service's id; `null` for a customer the service has not named yet. */
  readonly customerId: number | null;
  /** All tries so far. */
  readonly attempts: readonly Attempt[];
  readonly ports: OutboxPorts;
};

/** What an accepted write came to. */
export type Sent =
  | {
      readonly kind: 'whole';
      /** Who the customer is from now on. */
      readonly customerId: number;
      readonly sideEffects: readonly SideEffect[];
    }
  /** Taken in part: what is left is for a person, who sends the rest or gives it up. */
  | {
      readonly kind: 'partly';
      /** Who the customer is from now on; `null` where that is among what is left. */
      readonly customerId: number | null;
      readonly code: number | null;
      /** Who was refused, by name. */
      readonly message: string;
      /** The payload from now on: who is done. */
      readonly payload: unknown;
    };

/** What reading the service tells of an operation that may have arrived. */
export type Finding =
  /** It is there, and it is ours. */
  | {
      readonly kind: 'applied';
      readonly customerId: number;
      readonly warnings: readonly ServiceMessage[];
      /** It may have been so before our try, which the service may then still be at work on. */
      readonly heldBefore?: boolean;
    }
  /** It is not there, or not all of it, and nothing stands in the way of the rest: of `payload` where one is given. */
  | {
      readonly kind: 'absent';
      readonly payload?: unknown;
      /** What the service holds now, for the next reading to compare with. */
      readonly picture?: unknown;
    }
  /** The customer has been merged away and goes by another id, where it has to be read again. */
  | { readonly kind: 'moved'; readonly customerId: number; readonly told: ServiceMessage }
  | {
      readonly kind: 'person';
      readonly reason: AttentionReason;
      readonly existingCustomerId: number | null;
      /** Those of the answer that has to be explained, unless told. */
      readonly code?: number | null;
      readonly message?: string;
      /** What the person decides by: should it be sent again, this is what held before. */
      readonly picture?: unknown;
    }
  /** The reading did not come through, which says nothing of the write. */
  | { readonly kind: 'unread'; readonly verdict: Exclude<Verdict<never>, { kind: 'applied' }> };

/** What the service holds, for a later reading to compare with, or why that cannot be told. */
export type Picture =
  | { readonly kind: 'taken'; readonly picture: unknown }
  | Extract<Finding, { kind: 'moved' | 'person' | 'unread' }>;

/** The same for a customer the service knows. */
export type CustomerContext = Context & { readonly customerId: number };

/** How one kind of write lives in the outbox. One small file each; `index.ts` lists them all. */
type KindDefinition<P, C extends Context> = {
  readonly name: WorkKind;
  /** A version inside; a later one adds a variant, for rows of an earlier one may be unsent. */
  readonly payload: z.ZodType<P>;
  /** How many may start within a time, where the service limits them. */
  readonly budget: BudgetName | null;
  /** Is it read before it is sent for the first time, when it was kept meanwhile? */
  readonly looksFirst: boolean;
  /** What a person asked for. */
  readonly outline: (payload: P) => WorkOutline;
  /** Sends it once. */
  readonly send: (payload: P, context: C & { readonly mode: SendMode }) => Promise<Answer<Sent>>;
  /** Reads whether it has been applied. */
  readonly read: (payload: P, context: C) => Promise<Finding>;
  /** What to remember of the service before a deferred first try, as JSON, for `read` to compare with. */
  readonly takePicture?: (payload: P, context: C) => Promise<Picture>;
};

/** A kind as the runner meets it. */
export type Kind = {
  readonly name: WorkKind;
  readonly budget: BudgetName | null;
  /** With the payload of one operation; `null` when that does not read. */
  readonly bind: (payload: unknown) => BoundKind | null;
};

export type BoundKind = {
  readonly needsCustomer: boolean;
  readonly looksFirst: boolean;
  readonly outline: () => WorkOutline;
  readonly send: (context: Context & { readonly mode: SendMode }) => Promise<Answer<Sent>>;
  readonly read: (context: Context) => Promise<Finding>;
  readonly takePicture: ((context: Context) => Promise<Picture>) | null;
};

/** A write to a customer the service knows, whom an earlier operation of the lane may have to register first. */
export function defineKind<P>(definition: KindDefinition<P, CustomerContext>): Kind {
  return kindOf(definition, true, (context) => {
    const { customerId } = context;
    if (customerId === null) throw new Error('An operation was begun on a customer whom nobody has registered');
    return { ...context, customerId };
  });
}

/** A write that makes the customer it is about. */
export function defineFoundingKind<P>(definition: KindDefinition<P, Context>): Kind {
  return kindOf(definition, false, (context) => context);
}

function kindOf<P, C extends Context>(
  definition: KindDefinition<P, C>,
  needsCustomer: boolean,
  contextOf: <T extends Context>(context: T) => T & C,
): Kind {
  const { name, budget, looksFirst, takePicture } = definition;
  return {
    name,
    budget,
    bind: (kept) => {
      const read = definition.payload.safeParse(kept);
      if (!read.success) return null;
      const payload = read.data;
      return {
        needsCustomer,
        looksFirst,
        outline: () => definition.outline(payload),
        send: (context) => definition.send(payload, contextOf(context)),
        read: (context) => definition.read(payload, contextOf(context)),
        takePicture: takePicture ? (context) => takePicture(payload, contextOf(context)) : null,
      };
    },
  };
}
