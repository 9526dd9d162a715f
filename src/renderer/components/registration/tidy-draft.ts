import type { RegistrationDraft } from '#contract/drafts/registration.ts';

/** A consent counts only for a channel that is filled in: one ticked before the field was emptied falls away. */
export function tidyDraft(draft: RegistrationDraft): RegistrationDraft {
  return {
    ...draft,
    mobileConsent: draft.mobileConsent && draft.mobile !== '',
    emailConsent: draft.emailConsent && draft.email !== '',
  };
}
