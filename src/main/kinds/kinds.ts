import type { Operation } from '../outbox/operation.ts';
import { card } from './card/card.ts';
import { groupAssociation, groupRegistration } from './group/group.ts';
import { identifierChange } from './identifier-change/identifier-change.ts';
import { image } from './image/image.ts';
import type { BoundKind, Kind } from '../outbox/kind.ts';
import { referral } from './referral/referral.ts';
import { registration } from './registration/registration.ts';
import { statusLabel } from './status-label/status-label.ts';
import { subscriptions } from './subscriptions/subscriptions.ts';
import { update } from './update/update.ts';

/** Every kind of write that this till can send. */
export const allKinds: readonly Kind[] = [
  registration,
  update,
  identifierChange,
  card,
  subscriptions,
  statusLabel,
  referral,
  image,
  groupRegistration,
  groupAssociation,
];

/** The kind of an operation, with its payload; `null` for a row that this till cannot read. */
export function bindKind({ kind, payload }: Pick<Operation, 'kind' | 'payload'>): BoundKind | null {
  return allKinds.find(({ name }) => name === kind)?.bind(payload) ?? null;
}
