import type { DraftOf, WorkKind } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { Kind } from '../../outbox/kind.ts';
import type { Prepared } from '../../outbox/prepared.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { kindRefusal } from '../may-decide.ts';

/**
 * Prepares a write that somebody asks for, new or corrected.
 *
 * Errors: `not-allowed` if only a manager may ask for this kind; `invalid-input` with the fields; and the errors of the
 * kind's own preparation.
 *
 * @param context.exceptId the operation that is being corrected
 */
export function prepareWork<K extends WorkKind>(
  work: { readonly kind: K; readonly draft: DraftOf<K> },
  staff: StaffMember,
  { desk, exceptId }: { readonly desk: Desk; readonly exceptId?: string },
): Envelope<Prepared> {
  const refusal = kindRefusal(work.kind, staff, desk);
  if (refusal) return refusal;
  const { prepare }: Kind<K> = desk.kinds[work.kind];
  return prepare(work.draft, desk, exceptId);
}
