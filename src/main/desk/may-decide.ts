import { type Envelope, fail } from '#contract/envelope.ts';
import { kindOf } from '../outbox/kind.ts';
import type { Operation } from '../outbox/operation.ts';
import type { Desk, StaffMember } from './desk.ts';

/**
 * Why this person may not make, change, send, redirect or end work of this kind; `null` if they may. Work of a kind that
 * this till does not know is for a manager, because nobody can tell whose it is.
 */
export function kindRefusal(
  kind: string,
  { role }: Pick<StaffMember, 'role'>,
  { kinds }: Pick<Desk, 'kinds'>,
): Envelope<never> | null {
  if (role === 'manager' || kindOf({ kind }, kinds)?.access === 'staff') return null;
  return fail('not-allowed', 'That is work for a manager');
}

/** Did this person make it, or correct it? */
export function isAuthor({ staffCode, firstStaff }: Operation, { code }: Pick<StaffMember, 'code'>): boolean {
  return code === staffCode || code === firstStaff?.code;
}
