import type { Identifier } from '#contract/customer.ts';
import type { DraftOf, WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import type { Language } from '#contract/routes/app.ts';

type OutlineOf<K extends WorkKind> = Extract<WorkOutline, { kind: K }>['draft'];

/** Work of one kind as it is shown. */
export type OutlineAs<K extends WorkKind> = { readonly kind: K; readonly draft: OutlineOf<K> };

/** How a line about a write is put into words. */
export type Telling<Word extends string> = {
  /** One of the kind's own words, with values in it. */
  readonly say: (word: Word, values?: Readonly<Record<string, string>>) => string;
  /** Several things as a list, in the manner of the language. */
  readonly list: (parts: readonly string[]) => string;
  readonly identifierName: (type: string) => string;
  readonly channelName: (channel: DraftOf<'subscriptions'>['changes'][number]['channel']) => string;
};

/** One value that a person may correct. */
export type CorrectableField<Draft> = {
  /** Its path in the contract's schema, by which an answer refuses it. */
  readonly path: string;
  readonly label:
    | { readonly kind: 'identifier'; readonly type: string }
    | { readonly kind: 'word'; readonly word: 'firstName' | 'lastName' | 'label' | 'reason' | 'name' };
  readonly value: string;
  /** The draft with another value in its place. */
  readonly replace: (draft: Draft, value: string) => Draft;
};

/** All that the window says of one kind of write, whatever screen shows it. */
export type ShownKind<K extends WorkKind = WorkKind, Word extends string = string> = {
  /** The kind's words in each language. A missing one does not compile. */
  readonly words: Readonly<Record<Language, Readonly<Record<Word | 'name', string>>>>;
  /** What was asked for, in one line. */
  readonly line: (draft: OutlineOf<K>, tell: Telling<Word>) => string;
  /** The identifiers that were typed, to be held beside those of a member. A registration has a form that tells them. */
  readonly identifiers?: (draft: OutlineOf<K>) => readonly Identifier[];
  /** What can be corrected field by field, the likeliest to be at fault first. A kind without has a form, or nothing. */
  readonly fields?: (draft: DraftOf<K>) => readonly CorrectableField<DraftOf<K>>[];
};

export function defineShownKind<K extends WorkKind, Word extends string>(
  _name: K,
  shown: ShownKind<K, Word>,
): ShownKind<K, Word> {
  return shown;
}
