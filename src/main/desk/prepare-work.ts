import type { Identifier } from '#contract/customer.ts';
import type { IdentifierChangeDraft } from '#contract/drafts/identifier-change.ts';
import type { ImageDraft } from '#contract/drafts/image.ts';
import type { ReferralDraft } from '#contract/drafts/referral.ts';
import type { Work } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { IdentifierChangePayload } from '../outbox/kinds/identifier-change.ts';
import type { ReferralPayload } from '../outbox/kinds/referral.ts';
import { dateTimeWithOffset } from '../outbox/kinds/registration/request.ts';
import type { Desk } from './desk.ts';
import { prepareGroup } from './keep-group.ts';
import { prepareRegistration, titleOfRegistration } from './prepare-registration.ts';
import { wireIdentifier } from './wire-identifier.ts';

/** What is kept of a write: its payload, and whom it names where it names somebody itself. */
export type PreparedWork = { readonly payload: unknown; readonly title?: string };

/**
 * Checks what a person entered and brings it into the form in which it is kept and sent.
 *
 * Errors: `invalid-input` with the fields, and those of the kind's own preparation.
 *
 * @param exceptId the operation that is being corrected
 */
export function prepareWork(work: Work, desk: Desk, exceptId?: string): Envelope<PreparedWork> {
  switch (work.kind) {
    case 'registration': {
      const prepared = prepareRegistration(work.draft, desk, exceptId);
      if (!prepared.ok) return prepared;
      return succeed({ payload: prepared.data, title: titleOfRegistration(prepared.data) });
    }
    case 'identifier-change':
      return asPayload(prepareIdentifierChange(work.draft, desk));
    case 'card': {
      const card = wireIdentifier({ type: 'cardnumber', value: work.draft.cardNumber }, desk.country);
      if (!card) return refused('draft.cardNumber');
      return succeed({ payload: { version: 1, draft: { ...work.draft, cardNumber: card.value } } });
    }
    case 'referral':
      return asPayload(prepareReferral(work.draft, desk));
    case 'image':
      return isPicture(work.draft) ? succeed({ payload: { version: 1, draft: work.draft } }) : refused('draft.base64');
    case 'update':
    case 'subscriptions':
    case 'status-label':
      return succeed({ payload: { version: 1, draft: work.draft } });
    case 'group-registration':
    case 'group-association':
      return asPayload(prepareGroup(work.draft, desk));
  }
}

function prepareIdentifierChange(draft: IdentifierChangeDraft, { country }: Desk): Envelope<IdentifierChangePayload> {
  const wire = (list: readonly Identifier[]) => list.map((one) => wireIdentifier(one, country));
  const [add, remove] = [wire(draft.add), wire(draft.remove)];
  const wrong = (['add', 'remove'] as const).flatMap((list) =>
    (list === 'add' ? add : remove).flatMap((one, index) => (one === null ? [`draft.${list}.${index}.value`] : [])),
  );
  if (wrong.length > 0) return refused(...wrong);
  const whole = (list: readonly (Identifier | null)[]) => list.filter((one) => one !== null);
  return succeed({ version: 1, draft, add: whole(add), remove: whole(remove) });
}

function prepareReferral(draft: ReferralDraft, { country, clock }: Desk): Envelope<ReferralPayload> {
  const invitees = draft.invitees.map(({ channel, name, identifier }) => {
    const wire = wireIdentifier({ type: channel === 'MOBILE' ? 'mobile' : 'email', value: identifier }, country);
    return wire && { channel, name, identifier: wire.value };
  });
  const wrong = invitees.flatMap((one, index) => (one === null ? [`draft.invitees.${index}.identifier`] : []));
  if (wrong.length > 0) return refused(...wrong);
  const invitedOn = dateTimeWithOffset(clock.now()).slice(0, 19).replace('T', ' ');
  return succeed({ version: 1, draft, invitees: invitees.filter((one) => one !== null), invitedOn });
}

/** A picture is known by its first bytes: what a file is called says nothing. */
function isPicture({ mediaType, base64 }: ImageDraft): boolean {
  const begin = Buffer.from(base64.slice(0, 16), 'base64').toString('hex');
  return begin.startsWith(mediaType === 'image/png' ? '89504e470d0a1a0a' : 'ffd8ff');
}

function asPayload(prepared: Envelope<unknown>): Envelope<PreparedWork> {
  return prepared.ok ? succeed({ payload: prepared.data }) : prepared;
}

function refused(...fields: readonly string[]): Envelope<never> {
  return fail('invalid-input', 'What was entered cannot be right', { fields: [...fields] });
}
