import { type Envelope, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { prepareRegistration, titleOfRegistration } from './prepare-registration.ts';

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
  const prepared = prepareRegistration(draft, desk);
  if (!prepared.ok) return prepared;
  const payload = prepared.data;
  const id = desk.newId();
  const key = `n${id}`;
  desk.transaction(() => {
    desk.outbox.store.add({
      id,
      kind: 'registration',
      lane: key,
      title: titleOfRegistration(payload),
      payload,
      staffCode: staff.code,
      staffName: staff.name,
    });
    desk.directory.keep({
      key,
      customerId: null,
      firstName: draft.firstName,
      lastName: draft.lastName,
      identifiers: payload.identifiers,
    });
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}
