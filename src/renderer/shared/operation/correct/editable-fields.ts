import type { Identifier } from '#contract/customer.ts';
import type { Work, WorkOutline } from '#contract/drafts/work.ts';

/** What can be corrected: all but a registration, which has a form of its own, and what holds nothing that was typed. */
export type CorrectableWork = Exclude<
  Extract<Work, WorkOutline>,
  { kind: 'registration' | 'subscriptions' | 'image' | 'group-registration' | 'group-association' }
>;

/** One value of an operation that a person may correct, and the operation with another value in its place. */
export type EditableField = {
  /** The path of the field in the contract's schema, by which an answer refuses it. */
  readonly path: string;
  readonly label:
    | { readonly kind: 'identifier'; readonly type: string }
    | { readonly kind: 'word'; readonly word: Word };
  readonly value: string;
  readonly replace: (work: CorrectableWork, value: string) => CorrectableWork;
};

export type Word = 'firstName' | 'lastName' | 'label' | 'reason' | 'name';

export function isCorrectable(work: WorkOutline | null): work is CorrectableWork {
  return (
    work !== null &&
    (['update', 'identifier-change', 'card', 'status-label', 'referral'] as readonly string[]).includes(work.kind)
  );
}

/** In the order in which they are asked; the first is the likeliest to be at fault. */
export function editableFields(work: CorrectableWork): readonly EditableField[] {
  switch (work.kind) {
    case 'update':
      return (['firstName', 'lastName'] as const).flatMap((word) => {
        const value = work.draft.changes[word];
        if (value === undefined) return [];
        const replace = replaceIn('update', (draft, next: string) => ({
          ...draft,
          changes: { ...draft.changes, [word]: next },
        }));
        return [{ path: `changes.${word}`, label: { kind: 'word', word } as const, value, replace }];
      });
    case 'identifier-change':
      return (['add', 'remove'] as const).flatMap((list) =>
        work.draft[list].map(({ type, value }, at) => ({
          path: `${list}.${at}.value`,
          label: { kind: 'identifier', type } as const,
          value,
          replace: replaceIn('identifier-change', (draft, next: string) => ({
            ...draft,
            [list]: draft[list].map((one: Identifier, index) => (index === at ? { ...one, value: next } : one)),
          })),
        })),
      );
    case 'card':
      return [
        {
          path: 'cardNumber',
          label: { kind: 'identifier', type: 'cardnumber' },
          value: work.draft.cardNumber,
          replace: replaceIn('card', (draft, cardNumber: string) => ({ ...draft, cardNumber })),
        },
      ];
    case 'status-label':
      return (['label', 'reason'] as const).map((word) => ({
        path: word,
        label: { kind: 'word', word },
        value: work.draft[word],
        replace: replaceIn('status-label', (draft, next: string) => ({ ...draft, [word]: next })),
      }));
    case 'referral':
      return work.draft.invitees.flatMap(({ channel, name, identifier }, at) => {
        const replaceAt = (key: 'name' | 'identifier') =>
          replaceIn('referral', (draft, next: string) => ({
            ...draft,
            invitees: draft.invitees.map((one, index) => (index === at ? { ...one, [key]: next } : one)),
          }));
        const type = channel === 'MOBILE' ? 'mobile' : 'email';
        return [
          {
            path: `invitees.${at}.identifier`,
            label: { kind: 'identifier', type } as const,
            value: identifier,
            replace: replaceAt('identifier'),
          },
          {
            path: `invitees.${at}.name`,
            label: { kind: 'word', word: 'name' } as const,
            value: name,
            replace: replaceAt('name'),
          },
        ];
      });
  }
}

type DraftOf<K extends CorrectableWork['kind']> = Extract<CorrectableWork, { kind: K }>['draft'];

function replaceIn<K extends CorrectableWork['kind']>(
  kind: K,
  change: (draft: DraftOf<K>, value: string) => DraftOf<K>,
): EditableField['replace'] {
  return (work, value) =>
    work.kind === kind ? ({ kind, draft: change(work.draft as DraftOf<K>, value) } as CorrectableWork) : work;
}
