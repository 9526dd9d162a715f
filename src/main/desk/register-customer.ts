import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/registration.ts';
import { alreadyKept } from './already-kept.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { identifiersOf, isOpenHere } from './registration-identifiers.ts';

/**
 * Registers a customer ("Register Customer"): kept on this till first, then sent while the cashier waits.
 *
 * Errors: `invalid-input` with the fields, `conflict` when a registration with one of the identifiers is open here.
 */
export async function registerCustomer(
  draft: RegistrationDraft,
  staff: StaffMember,
  desk: Desk,
): Promise<Envelope<WriteOutcome>> {
  const normalised = identifiersOf(draft, desk.country);
  if (!normalised.ok) return fail('invalid-input', 'An identifier cannot be right', { fields: normalised.fields });
  const { identifiers } = normalised;
  if (isOpenHere(identifiers, desk.outbox.store.open())) return alreadyKept;
  const id = desk.newId();
  const key = `n${id}`;
  desk.transaction(() => {
    desk.outbox.store.add({
      id,
      lane: key,
      payload: { version: 1, draft, identifiers: [...identifiers] },
      staffCode: staff.code,
      staffName: staff.name,
    });
    desk.directory.keep({
      key,
      customerId: null,
      firstName: draft.firstName,
      lastName: draft.lastName,
      identifiers,
    });
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}
