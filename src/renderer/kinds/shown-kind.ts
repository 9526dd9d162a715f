import type { Identifier } from '#contract/customer.ts';
import type { DraftOf, WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import type { Language } from '#contract/routes/app.ts';

type OutlineOf<K extends WorkKind> = Extract<WorkOutline, { kind: K }>['draft'];

/** Work of one kind as it is shown. */
export type OutlineAs<K extends WorkKind> = { readonly kind: K; readonly draft: OutlineOf<K> };

/** What a kind needs to put a write into words. */
export type Telling<Word extends string> = {
  /** One of the kind's own words, with the values filled in. */
  readonly say: (word: Word, values?: Readonly<Record<string, string>>) => string;
  /** Several things as a list, as the language writes one. */
  readonly list: (parts: readonly string[]) => string;
  readonly identifierName: (type: string) => string;
  readonly channelName: (channel: DraftOf<'subscriptions'>['changes'][number]['channel']) => string;
};

/** One value that a person may correct. */
export type CorrectableField<Draft, Word extends string = string> = {
  /** Its path in the contract's schema. An answer that refuses the value names this path. */
  readonly path: string;
  readonly label:
    | { readonly kind: 'identifier'; readonly type: string }
    | { readonly kind: 'word'; readonly word: Word };
  readonly value: string;
  /** Answers the draft with another value in this place. */
  readonly replace: (draft: Draft, value: string) => Draft;
};

/** Everything that the window says about one kind of write, on any screen. */
export type ShownKind<K extends WorkKind = WorkKind, Word extends string = string> = {
  /** The kind's words in each language. A missing one does not compile. */
  readonly words: Readonly<Record<Language, Readonly<Record<Word | 'name', string>>>>;
  /** What was asked for, in one line. */
  readonly line: (draft: OutlineOf<K>, tell: Telling<Word>) => string;
  /** The typed identifiers, to compare with a member's. Left out for a registration: its form tells them. */
  readonly identifiers?: (draft: OutlineOf<K>) => readonly Identifier[];
  /** The fields to correct, the likeliest one first. Left out when the kind has a form, or nothing to correct. */
  readonly fields?: (draft: DraftOf<K>) => readonly CorrectableField<DraftOf<K>, Word>[];
};

export function defineShownKind<K extends WorkKind, Word extends string>(
  _name: K,
  shown: ShownKind<K, Word>,
): ShownKind<K, Word> {
  return shown;
}
