import type { RegistrationDraft } from '#contract/drafts/registration.ts';

/** Where typing goes on: the mobile, or the name where a mobile or an e-mail was searched for. */
export function firstToFill({ mobile, email }: RegistrationDraft): 'firstName' | 'mobile' {
  return mobile === '' && email === '' ? 'mobile' : 'firstName';
}
