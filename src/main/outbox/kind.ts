import type { Identifier } from '#contract/customer.ts';
import type { DraftOf, FoundingKind, WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import { type Envelope, succeed } from '#contract/envelope.ts';
import type { ChangedValue } from '#contract/operation.ts';
import type { z } from 'zod';
import type { Answer } from '../capillary/answers/answer.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import type { BudgetName } from './pacing/budget.ts';
import type { Finding, Picture, Sent } from './finding.ts';
import type { Attempt, Operation } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import type { CopyChange, Prepared, PreparePorts, Standing } from './prepared.ts';
import type { Reach, Split, TouchPorts, Touches } from './reach.ts';

/** An operation that is being worked on, and what it is worked on with. */
export type Context = {
  readonly operation: Operation;
  /** The service's id of the customer; `null` for a customer whom the service has not named yet. */
  readonly customerId: number | null;
  /** All tries so far. */
  readonly attempts: readonly Attempt[];
  readonly ports: OutboxPorts;
};

/** The same for a customer whom the service knows. */
export type CustomerContext = Context & { readonly customerId: number };

/** Everything about one kind of write. Its room is `kinds/<kind>/`, and `kinds/kinds.ts` lists all kinds. */
type KindDefinition<K extends WorkKind, P, C extends Context> = {
  readonly name: K;
  /** Who may ask for it. */
  readonly access: 'staff' | 'manager';
  /** What a row keeps. It has a version inside: a later version adds a variant, because older rows may be unsent. */
  readonly payload: z.ZodType<P>;
  /** The limit on how many may start within a time, if the service sets one. */
  readonly budget: BudgetName | null;
  /** Does the till look at the service before any send but the first of all and live, even if nothing was sent yet? */
  readonly looksFirst: boolean;
  /** The service may name a member who is there already. Is the write done if staff use that member? */
  readonly isDoneByMember?: boolean;
  /**
   * Checks what a person entered and brings it into the form in which it is kept and sent.
   *
   * Errors: `invalid-input` with the fields, and the errors of the kind.
   *
   * @param exceptId the operation that is being corrected
   */
  readonly prepare: (draft: DraftOf<K>, ports: PreparePorts, exceptId?: string) => Envelope<P>;
  /** Whom it names, and their lanes. Only for a kind that names its people itself. */
  readonly standing?: (payload: P, ports: PreparePorts, exceptId?: string) => Standing;
  /** What it changes. While a person has to decide about it, later work that touches the same waits. */
  readonly touches: (payload: P, ports: TouchPorts) => Touches;
  /** What it must not overtake earlier work about. Left out, that is what it touches itself. */
  readonly waitsFor?: (payload: P, ports: TouchPorts) => Touches;
  /**
   * What of it goes on alone when the rest waits for a person; `null` if it is all of one piece.
   *
   * @param isLast is nothing newer kept that touches the same?
   */
  readonly split?: (payload: P, isLast: (touched: string) => boolean, ports: TouchPorts) => Split<P> | null;
  /** What a person asked for. */
  readonly outline: (payload: P) => WorkOutline;
  /** Sends it once. */
  readonly send: (payload: P, context: C & { readonly mode: SendMode }) => Promise<Answer<Sent>>;
  /** Reads whether it has been applied. */
  readonly read: (payload: P, context: C) => Promise<Finding>;
  /**
   * What the service holds right before a send, as JSON, for `read` to compare with later. A person decides if it is not
   * what was seen when the write was made (`changed-elsewhere`). `null` if nothing has to be read: what a person who
   * waits has just seen.
   */
  readonly takePicture?: (payload: P, context: C & { readonly mode: SendMode }) => Promise<Picture> | null;
  /** What a person who is asked about a change elsewhere has to compare. @param picture what the service held then */
  readonly changedValues?: (payload: P, picture: unknown) => readonly ChangedValue[];
  /** Another payload for the next try, if the service refused with this code and a person sends again. */
  readonly again?: (payload: P, refusedWith: number | null) => P | null;
  /** What the till's own copy says once it is applied. @param known the identifiers of the customer before */
  readonly copy?: (payload: P, known: readonly Identifier[]) => CopyChange;
};

/** A kind as the outbox and the desk see it. */
export type Kind<K extends WorkKind = WorkKind> = {
  readonly name: K;
  readonly access: 'staff' | 'manager';
  readonly budget: BudgetName | null;
  readonly isDoneByMember: boolean;
  readonly prepare: (draft: DraftOf<K>, ports: PreparePorts, exceptId?: string) => Envelope<Prepared>;
  /** Joins the kind with one operation's payload; `null` when the payload cannot be read. */
  readonly bind: (payload: unknown) => BoundKind | null;
};

/** Every kind of write there is: leaving one out does not compile. */
export type Kinds = { readonly [K in WorkKind]: Kind<K> };

export type BoundKind = {
  /** Is it done to a customer by id? Then it waits until the service has named the customer. */
  readonly needsCustomer: boolean;
  readonly looksFirst: boolean;
  readonly reach: (ports: TouchPorts) => Reach;
  readonly split: (isLast: (touched: string) => boolean, ports: TouchPorts) => Split<unknown> | null;
  readonly outline: () => WorkOutline;
  readonly send: (context: Context & { readonly mode: SendMode }) => Promise<Answer<Sent>>;
  readonly read: (context: Context) => Promise<Finding>;
  readonly takePicture: (context: Context & { readonly mode: SendMode }) => Promise<Picture> | null;
  readonly changedValues: (picture: unknown) => readonly ChangedValue[];
  /** The payload of the next try; `null` to send the kept one again. */
  readonly again: (refusedWith: number | null) => unknown;
  readonly copy: (known: readonly Identifier[]) => CopyChange;
};

/** The kind of an operation; `null` for a kind that this till does not know, which a newer till may have kept. */
export function kindOf({ kind }: Pick<Operation, 'kind'>, kinds: Kinds): Kinds[WorkKind] | null {
  return Object.hasOwn(kinds, kind) ? kinds[kind as WorkKind] : null;
}

/** The kind of an operation, joined with its payload; `null` for a row that this till cannot read. */
export function bindKind(operation: Pick<Operation, 'kind' | 'payload'>, kinds: Kinds): BoundKind | null {
  return kindOf(operation, kinds)?.bind(operation.payload) ?? null;
}

/** A write to a customer whom the service knows. An earlier operation of the lane may have to register them first. */
export function defineKind<K extends Exclude<WorkKind, FoundingKind>, P>(
  definition: KindDefinition<K, P, CustomerContext>,
): Kind<K> {
  return define(definition, true, (context) => {
    const { customerId } = context;
    if (customerId === null) throw new Error('An operation was begun on a customer whom nobody has registered');
    return { ...context, customerId };
  });
}

type NamesItsPeople<K extends WorkKind, P> = KindDefinition<K, P, Context> &
  Required<Pick<KindDefinition<K, P, Context>, 'standing'>>;

/** A write that makes the customer it is about. */
export function defineFoundingKind<K extends FoundingKind, P>(definition: NamesItsPeople<K, P>): Kind<K> {
  return define(definition, false, (context) => context);
}

/** A write that names its customers by their identifiers and not by an id. */
export function defineNamingKind<K extends Exclude<WorkKind, FoundingKind>, P>(
  definition: NamesItsPeople<K, P>,
): Kind<K> {
  return define(definition, false, (context) => context);
}

function define<K extends WorkKind, P, C extends Context>(
  definition: KindDefinition<K, P, C>,
  needsCustomer: boolean,
  contextOf: <T extends Context>(context: T) => T & C,
): Kind<K> {
  const { name, access, budget, looksFirst, isDoneByMember = false } = definition;
  const { prepare, standing, touches, waitsFor = touches, split, takePicture, again, copy } = definition;
  return {
    name,
    access,
    budget,
    isDoneByMember,
    prepare: (draft, ports, exceptId) => {
      const prepared = prepare(draft, ports, exceptId);
      if (!prepared.ok) return prepared;
      const payload = prepared.data;
      return succeed({ payload, standing: standing?.(payload, ports, exceptId) ?? null });
    },
    bind: (kept) => {
      const read = definition.payload.safeParse(kept);
      if (!read.success) return null;
      const payload = read.data;
      return {
        needsCustomer,
        looksFirst,
        reach: (ports) => ({ touches: touches(payload, ports), waitsFor: waitsFor(payload, ports) }),
        split: (isLast, ports) => split?.(payload, isLast, ports) ?? null,
        outline: () => definition.outline(payload),
        send: (context) => definition.send(payload, contextOf(context)),
        read: (context) => definition.read(payload, contextOf(context)),
        takePicture: (context) => takePicture?.(payload, contextOf(context)) ?? null,
        changedValues: (picture) => definition.changedValues?.(payload, picture) ?? [],
        again: (refusedWith) => again?.(payload, refusedWith) ?? null,
        copy: (known) => copy?.(payload, known) ?? {},
      };
    },
  };
}
