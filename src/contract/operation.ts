import { z } from 'zod';
import { connectionTrouble } from './connection-trouble.ts';
import { serviceWarning, sideEffect } from './customer.ts';
import { workOutline } from './drafts/work.ts';
import { customerKey } from './rules/customer-key.ts';

export const operationId = z.uuid();

/**
 * The states of an operation in the outbox. A person chose the ends `discarded` and `adopted`. `refused` is the end of a
 * write that was certainly not applied, and whose refusal was seen by the person who waited for it.
 */
export const operationState = z.enum([
  'waiting',
  'sending',
  'applied',
  'unknown',
  'attention',
  'discarded',
  'adopted',
  'refused',
]);
export type OperationState = z.infer<typeof operationState>;

/** Why a person must decide. */
export const attentionReason = z.enum([
  /** Somebody already holds the identifier of a registration. */
  'already-member',
  /** Somebody else has the card of a registration. That does not make the two one person. */
  'card-taken',
  'correct-data',
  'person-decides',
  'blocked-customer',
  'stale-id',
  'client-defect',
  'unlisted-code',
  'unreadable-row',
  /** The registration it waited for was given up. So there is no customer to do it to. */
  'customer-missing',
  /** The service holds neither what was seen when it was asked for, nor what was asked for. */
  'changed-elsewhere',
  /** Asked for this customer, the service answered with the record of somebody else. */
  'wrong-record',
  /** What the service answers to the till's reading is no answer to it. So nobody knows whether it was written. */
  'unreadable-answer',
  /** It may be there already, something newer may have been set since, and the service tells neither. */
  'may-be-older',
  /** The service took some members of a group and refused others. */
  'partly-applied',
  /** Something newer that did not have to wait for it was applied, and sending it now would undo that. */
  'overtaken',
]);
export type AttentionReason = z.infer<typeof attentionReason>;

/** Why an operation has not been sent yet, as far as the till knows. */
export const waitReason = z.enum(['not-tried', 'unreachable', 'busy', 'answer-lost', 'paused', 'held']);

/** One value that somebody else has changed since it was seen. */
export const changedValue = z.object({
  /** Which value, in the words of the kind. */
  name: z.string(),
  /** As it was seen when the write was made; `null` if it was not. */
  seen: z.string().nullable(),
  /** As the service held it when a person was asked; `null` if it does not say. */
  now: z.string().nullable(),
  sent: z.string(),
});
export type ChangedValue = z.infer<typeof changedValue>;

/** What is known of whether the service has written it. */
export const written = z.enum(['no', 'maybe', 'partly', 'yes']);

export const operationView = z.object({
  id: operationId,
  /** A `WorkKind`. A row from a newer till may have a kind that this till does not know. */
  kind: z.string(),
  state: operationState,
  customerKey,
  /** The customer's name, or an identifier if there is no name. */
  title: z.string(),
  /** What a person asked for; `null` when the kept row cannot be read any more. */
  work: workOutline.nullable(),
  /** The author: who made it, or who corrected it last. */
  staffName: z.string(),
  /** Who made it first, once somebody else has corrected it. */
  firstStaffName: z.string().nullable(),
  /** The staff codes of both. They may cancel it while it certainly was not applied. */
  authorCodes: z.array(z.string()),
  /** Only a manager may ask for this kind of work, correct it, send it again or cancel it. */
  managerOnly: z.boolean(),
  /** Has certainly nothing of it been applied? */
  certainlyUnapplied: z.boolean(),
  written,
  createdAtMs: z.number().int(),
  attempts: z.number().int(),
  /** When the next try is due, if one is planned. */
  nextAttemptAtMs: z.number().int().nullable(),
  waiting: waitReason.nullable(),
  /** Is it held by an operation that a person has to decide about? Then it is not sent by itself. */
  heldByPerson: z.boolean(),
  attention: attentionReason.nullable(),
  /** What was changed, for `changed-elsewhere`. Sent again, the operation overwrites exactly this. */
  changedValues: z.array(changedValue),
  /** The service's code and words behind `attention`, if it gave any. */
  serviceCode: z.number().int().nullable(),
  serviceMessage: z.string(),
  /** The member who already holds the identifier, for `already-member`. */
  existingCustomerId: z.number().int().nullable(),
  traceId: z.string(),
  /** When the operation ended; `null` if it has not. */
  settledAtMs: z.number().int().nullable(),
});
export type OperationView = z.infer<typeof operationView>;

/** How a write stands when the screen stops waiting for it. */
export const writeOutcome = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('applied'),
    customerKey,
    sideEffects: z.array(sideEffect),
    warnings: z.array(serviceWarning),
  }),
  /** The member who was already there is the customer. Nothing was sent. */
  z.object({ status: z.literal('adopted'), customerKey }),
  /** Kept on this till. It will be sent. */
  z.object({ status: z.literal('saved'), customerKey, operationId }),
  /**
   * Refused while its person waits, and certainly not applied. It goes back to the form. It stays in attention until the
   * window says that it shows the refusal (`outbox.acknowledge-refusal`).
   */
  z.object({
    status: z.literal('refused'),
    customerKey,
    operation: operationView,
    /** What was kept with it, and goes with it. */
    goesWith: z.array(operationView),
    /** What was split off it because nobody may hold it. It is sent all the same. */
    goesOn: z.array(operationView),
  }),
  /** Refused. A person decides. */
  z.object({ status: z.literal('attention'), customerKey, operation: operationView }),
]);
export type WriteOutcome = z.infer<typeof writeOutcome>;

/** What keeps the outbox from sending. */
export const blockage = z.enum([
  'none',
  'network',
  'service',
  'sign-in',
  'rights',
  'till',
  'manager',
  'copied',
  'put-back',
]);

/** One try at the wire, for the story of an operation. */
export const attemptView = z.object({
  id: z.number().int(),
  /** Was it sent while a person waited, or later? */
  mode: z.enum(['live', 'replay']),
  startedAtMs: z.number().int(),
  durationMs: z.number().nullable(),
  /** How it ended; `null` for a try that was cut off with its process. */
  verdict: z.enum(['applied', 'retry', 'unknown', 'conflict', 'pause', 'attention', 'refused']).nullable(),
  status: z.number().int().nullable(),
  serviceCode: z.number().int().nullable(),
  traceId: z.string(),
  /** What came back, word for word but shortened. */
  answer: z.string(),
});
export type AttemptView = z.infer<typeof attemptView>;

/** Everything about one operation: its tries, what holds it and what depends on it. */
export const operationStory = z.object({
  operation: operationView,
  attempts: z.array(attemptView),
  /** The operation of the same customer that has to go first. */
  heldBy: operationView.nullable(),
  /** What hangs on it: later operations that depend on it, and what was kept with it. */
  held: z.array(operationView),
  /**
   * When it was taken, by the service's clock, where that is not the time that this till's clock showed. `unknown`: the
   * till did not know the service's clock when it sent it, and the service was told the till's time.
   */
  takenByService: z.union([z.literal('unknown'), z.number().int()]).nullable(),
  /** What it said before somebody corrected it, the first correction first. */
  corrections: z.array(
    z.object({
      atMs: z.number().int(),
      staffName: z.string(),
      /** `null` when nobody can read any more what it said. */
      before: workOutline.nullable(),
    }),
  ),
  /** The operation it was kept with, in one step. */
  follows: operationView.nullable(),
  /** What was kept with it, in one step, whatever has become of that. */
  followers: z.array(operationView),
  /** Who ended it without sending it, by staff code, and why. Using a member needs no reason. */
  decision: z.object({ staffCode: z.string(), reason: z.string() }).nullable(),
});
export type OperationStory = z.infer<typeof operationStory>;

/** What the badge shows. The worst state wins. */
export const outboxSummary = z.object({
  attention: z.number().int(),
  waiting: z.number().int(),
  sending: z.number().int(),
  unknown: z.number().int(),
  /** How many of the waiting and unknown are held until a person has decided about something else. */
  heldByPerson: z.number().int(),
  /** How many were applied since the backlog was last empty, for "sending N of M". */
  appliedInRun: z.number().int(),
  /** How many were applied within the last minute, to tell how long the rest will take. */
  appliedLastMinute: z.number().int(),
  oldestAtMs: z.number().int().nullable(),
  blockage,
  /** What is broken on the way to the service; `null` if that is not what keeps the outbox, or nobody can tell. */
  trouble: connectionTrouble.nullable(),
});
export type OutboxSummary = z.infer<typeof outboxSummary>;
