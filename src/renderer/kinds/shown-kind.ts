import type { Identifier } from '#contract/customer.ts';
import type { DraftOf, WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import type { Language } from '#contract/routes/app.ts';

type OutlineOf<K extends WorkKind> = Extract<WorkOutline, { kind: K }>['draft'];

/** Work of one kind as it is shown. */
export type OutlineAs<K extends WorkKind> = { readonly kind: K; readonly draft: OutlineOf<K> };

/** The places in a text that values fill: `{{number}}` is one. */
type Places<Text extends string> = Text extends `${string}{{${infer Place}}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type Values<Text extends string> = [Places<Text>] extends [never]
  ? readonly []
  : readonly [values: Readonly<Record<Places<Text>, string>>];

/** A kind's words in English, by which those of the other languages are measured. */
type EnglishWords = Readonly<Record<string, string>> & { readonly name: string };

/** What a kind needs to put a write into words. */
export type Telling<English extends EnglishWords> = {
  /** One of the kind's own words, with every value filled in. A value that is missing or not asked for does not compile. */
  readonly say: <Word extends keyof English & string>(word: Word, ...values: Values<English[Word]>) => string;
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

type Definition<K extends WorkKind, English extends EnglishWords> = {
  /** The kind's words in each language. A missing one does not compile. */
  readonly words: { readonly en: English } & {
    readonly [L in Exclude<Language, 'en'>]: { readonly [Word in keyof English]: string };
  };
  /** What was asked for, in one line. */
  readonly line: (draft: OutlineOf<K>, tell: Telling<English>) => string;
  /** The typed identifiers, to compare with a member's. Left out for a registration: its form tells them. */
  readonly identifiers?: (draft: OutlineOf<K>) => readonly Identifier[];
  /** The fields to correct, the likeliest one first. Left out when the kind has a form, or nothing to correct. */
  readonly fields?: (draft: DraftOf<K>) => readonly CorrectableField<DraftOf<K>, keyof English & string>[];
};

/** Says whichever word of whichever kind. */
type SayAny = (word: string, values?: Readonly<Record<string, string>>) => string;

/** Everything that the window says about one kind of write, on any screen. */
export type ShownKind<K extends WorkKind = WorkKind> = Pick<Definition<K, EnglishWords>, 'identifiers' | 'fields'> & {
  readonly line: (draft: OutlineOf<K>, tell: Omit<Telling<EnglishWords>, 'say'> & { readonly say: SayAny }) => string;
};

export function defineShownKind<K extends WorkKind, const English extends EnglishWords>(
  _name: K,
  shown: Definition<K, English>,
): ShownKind<K> & Pick<Definition<K, English>, 'words'> {
  const { line, ...rest } = shown;
  return {
    ...rest,
    line: (draft, { say, ...tell }) => line(draft, { ...tell, say: (word, ...[values]) => say(word, values) }),
  };
}
