import type { CustomerRow, Identifier } from '#contract/customer.ts';
import type { WorkKind } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import { shownKinds } from '../../../kinds/kinds.ts';
import type { OutlineAs, ShownKind } from '../../../kinds/shown-kind.ts';
import { identifiersIn } from '../../registration/identifier-rows.ts';

type Compared = { readonly ours: string; readonly theirs: string; readonly differs: boolean };

/** Compares what was typed here with what the member has, field by field. */
export function comparedWithMember(
  operation: OperationView,
  member: CustomerRow,
): { readonly name: Compared; readonly identifiers: readonly (Compared & { readonly type: string })[] } {
  const typed = typedIdentifiers(operation);
  const name = operation.title;
  const memberName = `${member.firstName} ${member.lastName}`.trim();
  const types = [...new Set([...typed, ...member.identifiers].map(({ type }) => type))];
  const valuesOf = (list: readonly { readonly type: string; readonly value: string }[], type: string) =>
    list.filter((one) => one.type === type).map(({ value }) => value);
  return {
    name: { ours: name, theirs: memberName, differs: name !== '' && !isSameText(name, memberName) },
    identifiers: types.map((type) => {
      const [ours = ''] = valuesOf(typed, type);
      const theirs = valuesOf(member.identifiers, type);
      const isHeld = theirs.some((value) => isSameIdentifier({ type, value: ours }, { type, value }));
      return { type, ours, theirs: theirs.join(', '), differs: ours !== '' && !isHeld };
    }),
  };
}

function typedIdentifiers({ work }: OperationView): readonly Identifier[] {
  if (work === null) return [];
  return work.kind === 'registration' ? identifiersIn(work.draft) : identifiersOf(work);
}

function identifiersOf<K extends WorkKind>(work: OutlineAs<K>): readonly Identifier[] {
  const shown: ShownKind<K> = shownKinds[work.kind];
  return shown.identifiers?.(work.draft) ?? [];
}
