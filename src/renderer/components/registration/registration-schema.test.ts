import { expect, test } from 'vitest';
import { registrationDraft } from '#contract/drafts/registration.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { fieldErrorKey } from './field-error.ts';
import { tidyDraft } from './tidy-draft.ts';

/** What the form says about a draft, field by field. */
function complaints(draft: Partial<typeof emptyDraft>) {
  const { error } = registrationDraft.safeParse({ ...emptyDraft, ...draft });
  return error?.issues.map(({ path: [field], code }) => [field, fieldErrorKey(field as keyof typeof emptyDraft, code)]);
}

test('a registration without any identifier asks for one', () => {
  expect(complaints({ firstName: 'Noor' })).toEqual([['mobile', 'identifierNeeded']]);
});

test('an e-mail without its host is no e-mail', () => {
  expect(complaints({ email: 'noor@' })).toEqual([['email', 'email']]);
});

test('a name past a hundred characters is too long', () => {
  expect(complaints({ firstName: 'n'.repeat(101), email: 'noor@souq.test' })).toEqual([['firstName', 'tooLong']]);
});

test('a number the main process refused cannot be a mobile', () => {
  expect(fieldErrorKey('mobile', 'refused')).toBe('mobile');
});

test('consent falls away with the channel it was given for', () => {
  const draft = { ...emptyDraft, mobile: '98441', mobileConsent: true, emailConsent: true };
  expect(tidyDraft(draft)).toMatchObject({ mobileConsent: true, emailConsent: false });
});
