import { describe, expect, it } from 'vitest';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';
import { ManualTime } from '../../testing/manual-time.ts';
import { dateTimeWithOffset, registrationRequest } from './request.ts';

const service = new ServiceWorld(new ManualTime());
const draft: RegistrationDraft = {
  firstName: 'Ines',
  lastName: '',
  mobile: '98450 11111',
  email: 'ines@example.org',
  cardNumber: '',
  mobileConsent: false,
  emailConsent: true,
};
const identifiers = [
  { type: 'mobile', value: '919845011111' },
  { type: 'email', value: 'ines@example.org' },
];
const takenAtMs = Date.parse('2026-03-02T09:00:00Z');

describe('registrationRequest', () => {
  it('is the body of "Register Customer", consent with each channel, and no blanks', () => {
    const request = registrationRequest({ version: 1, draft, identifiers }, { service, takenAtMs: null });
    expect(JSON.parse(JSON.stringify(request))).toStrictEqual({
      loyaltyInfo: { loyaltyType: 'loyalty' },
      associatedWith: 'till.9',
      profiles: [
        {
          firstName: 'Ines',
          identifiers,
          commChannels: [
            { ...identifiers[0], primary: true, verified: false, subscribed: false },
            { ...identifiers[1], primary: true, verified: false, subscribed: true },
          ],
          source: 'INSTORE',
        },
      ],
    });
    expect(JSON.stringify(request)).not.toMatch(/""|null/);
  });

  it('carries the time it was taken when it is sent later', () => {
    const request = registrationRequest({ version: 1, draft, identifiers }, { service, takenAtMs });
    expect(Date.parse(request.loyaltyInfo.attributionV2?.createDate ?? '')).toBe(takenAtMs);
  });
});

it('writes times as the document does, to the second, with the offset of the till', () => {
  expect(dateTimeWithOffset(takenAtMs)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Date.parse(dateTimeWithOffset(takenAtMs))).toBe(takenAtMs);
});
