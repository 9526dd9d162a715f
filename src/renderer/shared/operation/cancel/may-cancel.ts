import type { OperationView } from '#contract/operation.ts';
import type { StaffSession } from '#contract/routes/staff.ts';

/** May this person cancel the entry? The main process decides in the end. */
export function isCancellable(operation: OperationView, session: StaffSession | null): boolean {
  const { state, certainlyUnapplied, authorCodes, managerOnly } = operation;
  if (session === null || !certainlyUnapplied || (state !== 'waiting' && state !== 'attention')) return false;
  return session.role === 'manager' || (!managerOnly && authorCodes.includes(session.code));
}

/** Why somebody who is no manager cannot cancel an entry: the service may have written it, or it is another's. */
export function whyNotCancelled({ certainlyUnapplied }: OperationView): 'doubt' | 'author' {
  return certainlyUnapplied ? 'author' : 'doubt';
}

/** Who made it, and who corrected it. */
export function authorsOf({ staffName, firstStaffName }: OperationView): readonly string[] {
  return firstStaffName === null || firstStaffName === staffName ? [staffName] : [firstStaffName, staffName];
}
