import { type Envelope, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/registration.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { identifiersToKeep } from './registration-identifiers.ts';

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
  const checked = identifiersToKeep(draft, desk);
  if (!checked.ok) return checked;
  const identifiers = checked.data;
  const id = desk.newId();
  const key = `n${id}`;
  desk.transaction(() => {
    desk.outbox.store.add({
      id,
      lane: key,
      payload: { version: 1, draft, identifiers },
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
