import type { Work } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Desk } from './desk.ts';
import { prepareRegistration, titleOfRegistration } from './prepare-registration.ts';

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
    default:
      return fail('invalid-input', 'This till cannot do that yet', { fields: ['kind'] });
  }
}
