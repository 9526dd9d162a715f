import type { Work } from '#contract/drafts/work.ts';
import { type Envelope, succeed } from '#contract/envelope.ts';
import type { SeenCustomer } from '../directory/directory-store.ts';
import type { Desk } from './desk.ts';
import { prepareCard } from '../kinds/card/prepare.ts';
import { prepareGroup } from '../kinds/group/prepare.ts';
import { prepareIdentifierChange } from '../kinds/identifier-change/prepare.ts';
import { prepareImage } from '../kinds/image/prepare.ts';
import { prepareReferral } from '../kinds/referral/prepare.ts';
import { prepareRegistration, titleOfRegistration } from '../kinds/registration/prepare.ts';
import { prepareSubscriptions } from '../kinds/subscriptions/prepare.ts';
import { prepareUpdate } from '../kinds/update/prepare.ts';

/** What is kept of a write: its payload, and whom it names and touches where it names somebody itself. */
export type PreparedWork = {
  readonly payload: unknown;
  readonly title?: string;
  /** Lanes it stands in beside its own. */
  readonly alsoLanes?: readonly string[];
  /** Whom it registers. */
  readonly born?: BornHere;
};

export type BornHere = Pick<SeenCustomer, 'firstName' | 'lastName' | 'identifiers'>;

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
      const { firstName, lastName } = work.draft;
      const born = { firstName, lastName, identifiers: prepared.data.identifiers };
      return succeed({ payload: prepared.data, title: titleOfRegistration(prepared.data), born });
    }
    case 'identifier-change':
      return payloadOnly(prepareIdentifierChange(work.draft, desk));
    case 'card':
      return payloadOnly(prepareCard(work.draft, desk));
    case 'referral':
      return payloadOnly(prepareReferral(work.draft, desk, exceptId));
    case 'group-registration':
    case 'group-association': {
      const prepared = prepareGroup(work.draft, desk, exceptId);
      if (!prepared.ok) return prepared;
      const { firstName, lastName, identifiers } = prepared.data.payload.head;
      const born = { firstName, lastName, identifiers };
      return succeed({ ...prepared.data, ...(work.kind === 'group-registration' && { born }) });
    }
    case 'update':
      return payloadOnly(prepareUpdate(work.draft));
    case 'subscriptions':
      return payloadOnly(prepareSubscriptions(work.draft, desk));
    case 'status-label':
      return succeed({ payload: { version: 1, draft: work.draft } });
    case 'image':
      return payloadOnly(prepareImage(work.draft));
  }
}

function payloadOnly(prepared: Envelope<unknown>): Envelope<PreparedWork> {
  return prepared.ok ? succeed({ payload: prepared.data }) : prepared;
}
