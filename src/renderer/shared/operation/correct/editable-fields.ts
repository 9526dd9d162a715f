import type { DraftOf, Work, WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import { shownKinds } from '../../../kinds/kinds.ts';
import type { CorrectableField, ShownKind } from '../../../kinds/shown-kind.ts';

/** Work that still has everything a person typed. A picture does not: only its outline comes back. */
export type CorrectableWork = Extract<Work, WorkOutline>;

/** One value of an operation that a person may correct, and the operation with another value in its place. */
export type EditableField = Pick<CorrectableField<never>, 'path' | 'label' | 'value'> & {
  readonly replace: (work: CorrectableWork, value: string) => CorrectableWork;
};

/** Whether the work can be corrected field by field. */
export function isCorrectable(work: WorkOutline | null): work is CorrectableWork {
  return work !== null && 'fields' in shownKinds[work.kind];
}

/** The fields in the order in which they are asked. The first is the likeliest to be wrong. */
export function editableFields(work: CorrectableWork): readonly EditableField[] {
  return fieldsOf(work);
}

function fieldsOf<K extends WorkKind>({ kind, draft }: { readonly kind: K; readonly draft: DraftOf<K> }) {
  const shown: ShownKind<K> = shownKinds[kind];
  return (shown.fields?.(draft) ?? []).map(({ replace, ...field }): EditableField => ({
    ...field,
    replace: (work, value) =>
      work.kind === kind ? ({ kind, draft: replace(work.draft as DraftOf<K>, value) } as CorrectableWork) : work,
  }));
}
