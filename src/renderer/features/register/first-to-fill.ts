import type { RegistrationDraft } from '#contract/drafts/registration.ts';

/** Where typing goes on: the first name, or the mobile where a name was searched for. */
export function firstToFill({ firstName }: RegistrationDraft): 'firstName' | 'mobile' {
  return firstName === '' ? 'firstName' : 'mobile';
}
