import type { WorkKind } from '#contract/drafts/work.ts';
import type { Operation } from '../operation.ts';
import { card } from './card.ts';
import { groupAssociation, groupRegistration } from './group/group.ts';
import { identifierChange } from './identifier-change.ts';
import type { BoundKind, Kind } from './kind.ts';
import { referral } from './referral.ts';
import { registration } from './registration/registration.ts';

const kinds: Readonly<Partial<Record<WorkKind, Kind>>> = {
  registration,
  'identifier-change': identifierChange,
  card,
  referral,
  'group-registration': groupRegistration,
  'group-association': groupAssociation,
};

/** Every kind of write that this till can send. */
export const allKinds: readonly Kind[] = Object.values(kinds);

/** The kind of an operation, with its payload; `null` for a row that this till cannot read. */
export function bindKind({ kind, payload }: Pick<Operation, 'kind' | 'payload'>): BoundKind | null {
  return allKinds.find(({ name }) => name === kind)?.bind(payload) ?? null;
}
