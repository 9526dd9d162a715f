import { type Envelope, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { SubscriptionsPayload } from '../kinds/subscriptions/subscriptions.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { prepareRegistration, titleOfRegistration } from '../kinds/registration/prepare.ts';

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
  const common = { lane: key, title: titleOfRegistration(payload), staffCode: staff.code, staffName: staff.name };
  const subscriptions = personalSubscriptions(draft);
  desk.transaction(() => {
    desk.outbox.store.add({ ...common, id, kind: 'registration', payload });
    // Behind the registration in its lane: it is sent once there is a customer to do it to.
    if (subscriptions) {
      desk.outbox.store.add({ ...common, id: desk.newId(), kind: 'subscriptions', payload: subscriptions });
    }
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

/** A registration carries consent to the newsletter alone: that to personal messages is a subscription of its own. */
function personalSubscriptions(draft: RegistrationDraft): SubscriptionsPayload | null {
  const { mobilePersonal, emailPersonal, source, accountId } = draft;
  const where = source === undefined ? {} : { sourceName: source, ...(accountId !== undefined && { accountId }) };
  const channels = [...(mobilePersonal ? (['MOBILE'] as const) : []), ...(emailPersonal ? (['EMAIL'] as const) : [])];
  if (channels.length === 0) return null;
  const changes = channels.map((channel) => ({
    channel,
    priority: 'TRANS' as const,
    type: 'OPTIN' as const,
    ...where,
  }));
  return { version: 1, draft: { changes, before: [], reason: '' } };
}
