import { beforeEach, describe, expect, it } from 'vitest';
import { changeIdentifiers, issueCard } from '../customers/change-identifiers.ts';
import { fetchCustomerDetails } from '../customers/customer-details.ts';
import { setCustomerStatus } from '../customers/customer-status.ts';
import { lookupCustomerId } from '../customers/lookup-customer.ts';
import { registerCustomer } from '../customers/register-customer.ts';
import { accepted, refusedWith, useTrainingClient, warnedWith } from '../../testing/client/training-client.ts';
import { type UpdateRequest, updateCustomer, updateCustomerByIdentifier } from '../customers/update-customer.ts';

const client = useTrainingClient();
const live = { mode: 'live' } as const;

let count = 0;
let mobile = '';
let customerId = 0;

async function registerIn(source: string, value: string, loyaltyType: 'loyalty' | 'non_loyalty' = 'loyalty') {
  const profile = { firstName: 'Tariq', identifiers: [{ type: 'mobile', value }], source };
  const request = { loyaltyInfo: { loyaltyType }, profiles: [profile] } as const;
  return accepted(await registerCustomer(client().service, request, live)).createdId;
}

beforeEach(async () => {
  mobile = `9198470${String((count += 1)).padStart(5, '0')}`;
  customerId = await registerIn('INSTORE', mobile);
});

describe('an update', () => {
  const update = (request: UpdateRequest, id = customerId) =>
    updateCustomer(client().service, { customerId: id, request }, live);

  it('is what is read afterwards, by id and by identifier', async () => {
    const { service } = client();
    accepted(await update({ profiles: [{ firstName: 'Tarek' }], extendedFields: { city: 'Kochi' } }));
    const identifier = { type: 'mobile', value: mobile };
    const request = { profiles: [{ lastName: 'Aziz', fields: { birthday: '1990-02-03' } }] };
    accepted(await updateCustomerByIdentifier(service, { identifier, request }, { mode: 'replay' }));
    expect(accepted(await fetchCustomerDetails(service, { customerId }))).toMatchObject({
      profiles: [{ firstName: 'Tarek', lastName: 'Aziz', fields: { birthday: '1990-02-03' } }],
      extendedFields: { city: 'Kochi' },
    });
  });

  it('makes a member, with what that brings, and never unmakes one', async () => {
    const id = await registerIn('INSTORE', `9198471${String(count).padStart(5, '0')}`, 'non_loyalty');
    expect(accepted(await update({ loyaltyInfo: { loyaltyType: 'loyalty' } }, id)).sideEffects).not.toEqual([]);
    expect(refusedWith(await update({ loyaltyInfo: { loyaltyType: 'non_loyalty' } }, id))).toEqual([1046]);
  });

  it('leaves identifiers as they are, and says so', async () => {
    const identifiers = [{ type: 'mobile', value: '919847999999' }];
    expect(warnedWith(await update({ profiles: [{ firstName: 'T', identifiers }] }))).toContain(91005);
    expect(accepted(await lookupCustomerId(client().service, { type: 'mobile', value: mobile }))).toBe(customerId);
  });

  it('is refused for nobody, for an unknown source, and with an unknown field', async () => {
    expect(refusedWith(await update({ extendedFields: { city: 'Kochi' } }, 999_999))).toEqual([8009]);
    expect(refusedWith(await update({ profiles: [{ fields: { shoe_size: '44' } }] }))).toEqual([1017]);
    const elsewhere = { customerId, request: { extendedFields: { city: 'K' } }, source: 'WEBSITE' };
    expect(refusedWith(await updateCustomer(client().service, elsewhere, live))).toEqual([8065]);
  });
});

describe('a change of identifiers', () => {
  const change = (request: Parameters<typeof changeIdentifiers>[1]['request'], id = customerId) =>
    changeIdentifiers(client().service, { customerId: id, request }, live);
  const email = () => ({ type: 'email', value: `t${count}@example.org` });

  it('adds and removes in one go', async () => {
    const next = `9198472${String(count).padStart(5, '0')}`;
    const remove = [{ type: 'mobile', value: mobile }];
    accepted(await change({ add: [{ type: 'mobile', value: next }, email()], remove }));
    const { service } = client();
    expect(accepted(await lookupCustomerId(service, { type: 'mobile', value: next }))).toBe(customerId);
    expect(accepted(await lookupCustomerId(service, email()))).toBe(customerId);
    expect(accepted(await lookupCustomerId(service, { type: 'mobile', value: mobile }))).toBeNull();
  });

  it('says so if it was made before', async () => {
    accepted(await change({ add: [email()] }));
    expect(warnedWith(await change({ add: [email()] }))).toEqual([8072]);
  });

  it('is refused if another customer of the source has the identifier', async () => {
    const other = `9198473${String(count).padStart(5, '0')}`;
    await registerIn('INSTORE', other);
    const codes = refusedWith(await change({ add: [{ type: 'mobile', value: other }] }));
    expect([[8007], [8008]]).toContainEqual(codes);
  });

  it('joins the accounts if another source has the identifier, and the id that is gone says so', async () => {
    const { service } = client();
    const other = `9198474${String(count).padStart(5, '0')}`;
    const there = await registerIn('WEBSITE', other);
    const joined = await change({ add: [{ type: 'mobile', value: other }] });
    expect(warnedWith(joined)).toContain(8051);
    const survivor = accepted(joined).createdId;
    const victim = survivor === there ? customerId : there;
    expect(refusedWith(await fetchCustomerDetails(service, { customerId: victim }))).toEqual([8069]);
    expect(accepted(await lookupCustomerId(service, { type: 'mobile', value: mobile }))).toBe(survivor);
  });

  it('is refused if it leaves the customer without any', async () => {
    expect(refusedWith(await change({ remove: [{ type: 'mobile', value: mobile }] }))).toEqual([1007]);
  });
});

describe('a card', () => {
  const issue = (card: Parameters<typeof issueCard>[1]['card']) =>
    issueCard(client().service, { customerId, card }, live);

  it('of either kind of series then belongs to the customer', async () => {
    const inside = { value: '7100400000065', seriesId: 51, statusLabel: 'ACTIVE', customFields: { engraving: 'T' } };
    const outside = { value: '88020000003', seriesCode: 'LANTERN-FLEET', extendedFields: { vehicle_number: 'KL7' } };
    accepted(await issue(inside));
    accepted(await issue(outside));
    const { cardDetails } = accepted(await fetchCustomerDetails(client().service, { customerId }));
    expect(cardDetails.map(({ cardNumber }) => cardNumber).toSorted()).toEqual(['7100400000065', '88020000003']);
    expect(refusedWith(await issue({ value: '7100400000066', seriesId: 51 }))).toEqual([3036]);
  });

  it('is refused if it does not exist, if it is not free, or if its label is unknown', async () => {
    expect(refusedWith(await issue({ value: '1', statusLabel: 'ACTIVE' }))).toEqual([3010]);
    expect(refusedWith(await issue({ value: '7100400000111', statusLabel: 'ACTIVE' }))).toEqual([3027]);
    expect(refusedWith(await issue({ value: '7100400000067', statusLabel: 'SHINY' }))).toEqual([3017]);
  });

  it('is refused for a customer whose status forbids it', async () => {
    const { service } = client();
    const identifier = { type: 'mobile', value: mobile };
    const request = { label: 'Suspended', reason: 'Asked for it', createdOn: '2026-05-04T09:00:00Z' };
    accepted(await setCustomerStatus(service, { identifier, request }));
    expect(refusedWith(await issue({ value: '7100400000068' }))).toEqual([3042]);
    const unknown = { ...request, label: 'Sparkling' };
    expect(refusedWith(await setCustomerStatus(service, { identifier, request: unknown }))).toEqual([3017]);
  });
});
