import { describe, expect, it } from 'vitest';
import { couponPages, couponStatuses, fetchCoupons, fetchDetailedCoupons } from '../loyalty/customer-coupons.ts';
import { type Embed, fetchCustomerDetails, fetchCustomerDetailsByIdentifier } from '../customers/customer-details.ts';
import { fetchCustomerImage, setCustomerImage } from '../customers/customer-image.ts';
import { fetchLoyaltyDetails, fetchLoyaltyDetailsByIdentifier } from '../loyalty/loyalty-details.ts';
import { lookupCustomerId } from '../customers/lookup-customer.ts';
import { searchCustomers, searchPages } from '../customers/search-customers.ts';
import { accepted, refusedWith, useTrainingClient } from '../../testing/client/training-client.ts';

const client = useTrainingClient();

/** The made-up customer who has something of everything. */
const known = { type: 'mobile', value: '919811100002' };
const knownId = async () => accepted(await lookupCustomerId(client().service, known)) ?? 0;

describe('details', () => {
  const embeds: readonly (readonly [Embed, string])[] = [
    ['points', 'pointsSummary'],
    ['subscriptions', 'subscriptionInfo'],
    ['mlp', 'loyaltyProgramDetails'],
    ['promotionalPoints', 'promotionalPoints'],
    ['expirySchedules', 'expirySchedules'],
    ['expiredPoints', 'expiredPoints'],
    ['CUSTOMERIMAGE', 'customerImage'],
  ];
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);

  it.each(embeds)('with %s hold %s, by id and by identifier, and not without it', async (embed, key) => {
    const { service } = client();
    const customerId = await knownId();
    const byId = accepted(await fetchCustomerDetails(service, { customerId, embed }));
    const byIdentifier = accepted(await fetchCustomerDetailsByIdentifier(service, { identifier: known, embed }));
    expect(isThere(byId[key])).toBe(true);
    expect(byIdentifier[key]).toEqual(byId[key]);
    expect(isThere(accepted(await fetchCustomerDetails(service, { customerId }))[key])).toBe(false);
  });

  it('with several embeds at once hold each of them', async () => {
    const embed = embeds.map(([name]) => name);
    const details = accepted(await fetchCustomerDetails(client().service, { customerId: await knownId(), embed }));
    for (const [, key] of embeds) expect(isThere(details[key])).toBe(true);
  });

  it('are told for all sources, and refused for an unknown source, a missing account or an unknown id', async () => {
    const { service } = client();
    const customerId = await knownId();
    expect(
      accepted(await fetchCustomerDetails(service, { customerId, source: 'ALL' })).profiles.length,
    ).toBeGreaterThan(0);
    expect(refusedWith(await fetchCustomerDetails(service, { customerId, source: 'KIOSK' }))).toEqual([8012]);
    expect(refusedWith(await fetchCustomerDetails(service, { customerId, source: 'LINE' }))).toEqual([8045]);
    expect(refusedWith(await fetchCustomerDetails(service, { customerId: 1 }))).toEqual([8015]);
  });

  it('are refused for an identifier that is unknown, of another source or of an unknown type', async () => {
    const { service } = client();
    const ask = (type: string, value: string) =>
      fetchCustomerDetailsByIdentifier(service, { identifier: { type, value } });
    expect(refusedWith(await ask('mobile', '919800000001'))).toEqual([8015]);
    expect(refusedWith(await ask('mobile', '919811100001'))).toEqual([8065]);
    expect(refusedWith(await ask('shoe', '44'))).toEqual([8013]);
  });

  it('come in the language of the screen', async () => {
    const customerId = await knownId();
    const inLanguage = async (language: string) => {
      const spoken = { ...client().service, language: () => language };
      return accepted(await fetchCustomerDetails(spoken, { customerId })).extendedFields;
    };
    expect(await inLanguage('ar')).not.toEqual(await inLanguage('en'));
  });
});

it('loyalty details are the same by id and by identifier, for all programs and for one', async () => {
  const { service } = client();
  const customerId = await knownId();
  const all = accepted(await fetchLoyaltyDetails(service, { customerId })).data;
  expect(all.length).toBeGreaterThan(1);
  expect(accepted(await fetchLoyaltyDetailsByIdentifier(service, { identifier: known })).data).toEqual(all);
  const programId = all[1]?.programId ?? 0;
  expect(accepted(await fetchLoyaltyDetails(service, { customerId, programId })).data).toEqual([all[1]]);
});

describe('coupons', () => {
  it('in each state add up to all, in short and in detail', async () => {
    const { service } = client();
    const holder = { id: await knownId() };
    const codesOf = async (status?: (typeof couponStatuses)[number]) => {
      const found: string[] = [];
      for await (const page of couponPages(service, { holder, ...(status && { status }) })) {
        found.push(...accepted(page).entity.customers.flatMap(({ coupons }) => coupons.map(({ code }) => code)));
      }
      return found.toSorted();
    };
    const all = await codesOf();
    const states = ['Active_Redeemed', 'Active_Unredeemed', 'Expired_Redeemed', 'Expired_Unredeemed'] as const;
    expect((await Promise.all(states.map(codesOf))).flat().toSorted()).toEqual(all);
    for (const status of couponStatuses) expect((await codesOf(status)).every((code) => all.includes(code))).toBe(true);
    const detailed = accepted(await fetchDetailedCoupons(service, { customerId: holder.id })).entity;
    expect(detailed.map(({ code }) => code).toSorted()).toEqual(all);
  });

  it('are none for an unknown customer', async () => {
    const answer = await fetchCoupons(client().service, { holder: { mobile: '919800000001' } });
    expect(
      refusedWith(answer).length + (answer.kind === 'accepted' ? answer.value.entity.customers.length : 0),
    ).toBeLessThan(2);
  });
});

describe('an image', () => {
  const png = (length: number) => {
    const bytes = new Uint8Array(length);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return { bytes, type: 'image/png', name: 'صورة.png' };
  };

  it('is read back byte by byte once it is set, and the next one is the next version', async () => {
    const { service } = client();
    const customerId = await knownId();
    const [first] = accepted(await setCustomerImage(service, { customerId, file: png(600) })).data;
    const [second] = accepted(await setCustomerImage(service, { customerId, file: png(700) })).data;
    expect(second?.file?.version).toBe((first?.file?.version ?? 0) + 1);
    const [image] = accepted(await fetchCustomerImage(service, { customerId }));
    const served = await fetch(image?.secureFilePath ?? image?.filePath ?? '');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(png(700).bytes);
  });

  it('is refused if the file is not an image', async () => {
    const file = { bytes: new TextEncoder().encode('a letter'), type: 'text/plain', name: 'letter.txt' };
    expect((await setCustomerImage(client().service, { customerId: await knownId(), file })).kind).toBe('refused');
  });
});

it('a search pages through all, each once', async () => {
  const { service } = client();
  const ids: number[] = [];
  for await (const page of searchPages(service, { text: '91' })) {
    ids.push(...accepted(page).data.map(({ userId }) => userId));
  }
  const first = accepted(await searchCustomers(service, { text: '91', limit: 10 }));
  expect(ids.length).toBe(first.pagination?.total);
  expect(new Set(ids).size).toBe(ids.length);
});
