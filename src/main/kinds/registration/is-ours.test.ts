import { describe, expect, it } from 'vitest';
import type { WireCustomer } from '../../capillary/customers/customer-details.ts';
import { type RegistrationEvidence, isOurRegistration } from './is-ours.ts';

const at = (time: string) => Date.parse(`2026-03-02T${time}Z`);

const evidence: RegistrationEvidence = {
  payload: {
    draft: { firstName: 'Ines', lastName: 'Moreau' },
    identifiers: [
      { type: 'mobile', value: '919845011111' },
      { type: 'cardnumber', value: 'TS77' },
    ],
  },
  till: 'till.9',
  source: 'INSTORE',
  takenAtMs: at('09:00:00'),
  firstSentAtMs: at('11:00:00'),
  lastWrittenAtMs: at('11:01:00'),
  offsetsMs: [0],
};

function customer(
  change: { firstName?: string; createDate?: string; till?: string; mobile?: string; source?: string } = {},
): WireCustomer {
  const { firstName = 'ines', createDate = '2026-03-02T16:30:20+05:30', till = 'till.9' } = change;
  return {
    id: 7,
    profiles: [
      {
        firstName,
        lastName: 'Moreau ',
        source: change.source ?? 'INSTORE',
        attribution: { createDate, createdBy: { code: till } },
        identifiers: [{ type: 'mobile', value: change.mobile ?? '919845011111' }],
        identifiersAll: [],
        commChannels: [],
      },
    ],
    cardDetails: [{ cardNumber: 'TS77' }],
    loyaltyProgramDetails: [],
    groupLoyaltyProgramDetails: [],
    customerImage: [],
  };
}

describe('a registration is ours', () => {
  it('when names, identifiers, till and time agree', () => expect(isOurRegistration(customer(), evidence)).toBe(true));

  it('when it carries the very time we gave it', () =>
    expect(isOurRegistration(customer({ createDate: '2026-03-02T14:30:00+05:30' }), evidence)).toBe(true));

  it('when the clock of the till has been set by a year since it was sent', () => {
    const set = { ...evidence, offsetsMs: [-365 * 86_400_000, 0] };
    expect(isOurRegistration(customer(), set)).toBe(true);
    expect(isOurRegistration(customer({ createDate: '2026-02-27T16:30:20+05:30' }), set)).toBe(false);
  });

  it('when the service does not tell the till or the time', () => {
    const [profile] = customer().profiles;
    const silent = { ...customer(), profiles: profile ? [{ ...profile, attribution: undefined }] : [] };
    expect(isOurRegistration(silent, evidence)).toBe(true);
  });
});

describe('a registration is ours all the same', () => {
  it.each([
    ['without country code', '9845011111'],
    ['with a plus', '+919845011111'],
    ['with a leading zero', '09845011111'],
  ])('when the mobile is kept %s', (_how, mobile) => {
    expect(isOurRegistration(customer({ mobile }), evidence)).toBe(true);
  });

  it('when the service has dropped one identifier, and till and time are ours', () => {
    expect(isOurRegistration({ ...customer(), cardDetails: [] }, evidence)).toBe(true);
  });

  it('when the time has no offset and so proves nothing', () => {
    for (const createDate of ['2026-03-02', '2026-03-02 02:00:00']) {
      expect(isOurRegistration(customer({ createDate }), evidence)).toBe(true);
    }
  });
});

describe('a registration is not ours', () => {
  it.each([
    ['a name', { firstName: 'Ida' }],
    ['the till', { till: 'till.1' }],
    ['a time before we sent it', { createDate: '2026-03-02T10:30:00Z' }],
    ['a time after it can have been written', { createDate: '2026-03-02T11:30:00Z' }],
    ['an identifier', { mobile: '919845011112' }],
  ])('when %s differs', (_what, change) => expect(isOurRegistration(customer(change), evidence)).toBe(false));

  it('when there is no profile at all', () =>
    expect(isOurRegistration({ ...customer(), profiles: [] }, evidence)).toBe(false));
});
