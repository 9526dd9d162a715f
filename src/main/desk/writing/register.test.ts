import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { emptyDraft, registrationDraft } from '#contract/drafts/registration.ts';
import { findHolder } from '../reading/find-holder.ts';
import { clerk, type DeskAtWork, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from './write.ts';

let work: DeskAtWork;
beforeAll(async () => (work = await startDesk()));
afterAll(() => work.end());

type Written = { readonly path: string; readonly body: unknown };

async function ledger(): Promise<readonly Written[]> {
  return (await (await fetch(`${work.training.url}/training/ledger`)).json()) as Written[];
}

const whole = registrationDraft.parse({
  ...emptyDraft,
  firstName: 'Noor',
  mobile: '98450 75001',
  email: 'Noor@Souq.test',
  cardNumber: '7100 4000 00063',
  mobileConsent: true,
  mobilePersonal: true,
  externalId: 'L-1',
  loyaltyType: 'loyalty',
  referralCode: 'HEMA1',
  enrolments: [{ programId: 2207 }],
  fields: { birthday: '1990-02-03' },
  extendedFields: { city: 'Pune' },
});

const request = {
  loyaltyInfo: { loyaltyType: 'loyalty' },
  profiles: [
    {
      firstName: 'Noor',
      identifiers: [
        { type: 'mobile', value: '919845075001' },
        { type: 'email', value: 'noor@souq.test' },
        { type: 'externalId', value: 'L-1' },
        { type: 'cardnumber', value: '7100400000063', statusLabel: 'ACTIVE' },
      ],
      commChannels: [
        { type: 'mobile', value: '919845075001', primary: true, verified: false, subscribed: true },
        { type: 'email', value: 'noor@souq.test', primary: false, verified: false, subscribed: false },
      ],
      fields: { birthday: '1990-02-03' },
      source: 'INSTORE',
    },
  ],
  extendedFields: { city: 'Pune' },
  loyaltyProgramEnrollments: [{ programId: 2207 }],
  referralCode: 'HEMA1',
};

it('sends all that was asked as the document says, and after it the consent that no registration carries', async () => {
  expect(await write({ work: { kind: 'registration', draft: whole } }, clerk, work.desk)).toMatchObject({
    ok: true,
    data: { status: 'applied' },
  });
  await vi.waitFor(async () => expect(await ledger()).toHaveLength(2), 5000);
  const [registration, subscriptions] = await ledger();
  expect(registration).toMatchObject({ path: '/v2/customers', body: request });
  expect(Object.keys(registration?.body as object).toSorted()).toEqual(
    [...Object.keys(request), 'associatedWith'].toSorted(),
  );
  expect(subscriptions?.path).toMatch(/\/subscriptions$/);
  expect(subscriptions?.body).toMatchObject({
    subscriptions: [{ channel: 'MOBILE', priority: 'TRANS', type: 'OPTIN' }],
  });
});

it('registers in the named source, with other channels and what was verified, and sends consent after it', async () => {
  const draft = {
    ...emptyDraft,
    mobile: '98450 75003',
    mobilePersonal: true,
    mobileVerified: true,
    source: 'WEBSITE',
    channels: [{ type: 'line' as const, value: 'noor.line', subscribed: true }],
  };
  const before = (await ledger()).length;
  expect(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).toMatchObject({
    ok: true,
    data: { status: 'applied' },
  });
  await vi.waitFor(async () => expect(await ledger()).toHaveLength(before + 2), 5000);
  const [registration, subscriptions] = (await ledger()).slice(before);
  expect(registration?.body).toMatchObject({
    profiles: [
      {
        commChannels: [
          { type: 'mobile', primary: true, verified: true, subscribed: false },
          { type: 'line', value: 'noor.line', primary: false, verified: false, subscribed: true },
        ],
        source: 'WEBSITE',
      },
    ],
  });
  expect(subscriptions?.body).toMatchObject({ subscriptions: [{ channel: 'MOBILE', sourceName: 'WEBSITE' }] });
});

it('finds the holder of an external id, here and by the till alone', async () => {
  const identifier = { type: 'externalId', value: 'L-1' };
  const found = { ok: true, data: { where: 'this-source', customer: { firstName: 'Noor' } } };
  expect(await findHolder(identifier, {}, work.desk)).toMatchObject(found);
  await work.training.setReachable(false);
  expect(await findHolder(identifier, {}, work.desk)).toMatchObject(found);
  await work.training.setReachable(true);
});

it('asks for the account of a source that has several', async () => {
  const draft = { ...emptyDraft, mobile: '98450 75004', source: 'WECHAT' };
  expect(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', data: { fields: ['draft.accountId'] } },
  });
});

it('lets a customer stay outside the program', async () => {
  const draft = { ...emptyDraft, mobile: '98450 75002', loyaltyType: 'non_loyalty' as const };
  expect(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).toMatchObject({
    ok: true,
    data: { status: 'applied' },
  });
  expect((await ledger()).at(-1)?.body).toMatchObject({ loyaltyInfo: { loyaltyType: 'non_loyalty' } });
});
