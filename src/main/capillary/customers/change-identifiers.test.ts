import { describe, expect, it } from 'vitest';
import { changeIdentifiers, issueCard } from './change-identifiers.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const changed = { createdId: 902, warnings: [{ status: false, code: 8051, message: 'merged' }] };

describe('Update Customer Identifiers', () => {
  it('adds and removes in one call and tells who the customer is now', async () => {
    const request = {
      add: [
        { type: 'mobile', value: '919845022222' },
        { type: 'line', value: 'lamp-9' },
      ],
      remove: [{ type: 'email', value: 'old@example.org' }],
    };
    const result = await changeIdentifiers(await answering(changed), { customerId: 418, request }, { mode: 'live' });
    expect(asked()).toMatchObject({
      method: 'POST',
      url: '/v2/customers/418/changeIdentifier?source=INSTORE&use_async=false',
      body: request,
    });
    expect(result).toMatchObject({ value: { createdId: 902 }, warnings: [{ code: 8051 }] });
  });

  it.each([{}, { add: [] }, { add: [{ type: 'mobile', value: '' }] }])('does not send %j', async (request) => {
    const result = await changeIdentifiers(await answering(changed), { customerId: 418, request }, { mode: 'live' });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 400 }] });
    expect(requests()).toHaveLength(0);
  });

  it('does not take an id among refusals for a success', async () => {
    const body = { createdId: 902, errors: [{ code: 8007, message: 'taken' }] };
    const request = { add: [{ type: 'email', value: 'a@example.org' }] };
    const result = await changeIdentifiers(await answering(body), { customerId: 418, request }, { mode: 'replay' });
    expect(result).toMatchObject({ kind: 'refused', errors: [{ code: 8007 }] });
  });
});

describe('Issue Card to an Existing Customer', () => {
  it.each([
    { value: 'LH-7002', seriesId: 51, statusLabel: 'ACTIVE' },
    { value: 'EXT-88', seriesCode: 'LANTERN-APP', cardExternalId: 'u-4', extendedFields: { balance: 20 } },
    { value: 'LH-7003', statusLabel: 'ACTIVE', customFields: { engraving: 'Ines' } },
  ])('is a change that adds the card %j', async (card) => {
    const service = await answering({ createdId: 5, warnings: [] });
    await issueCard(service, { customerId: 77, card, source: 'WECHAT', accountId: 'wx-1' }, { mode: 'replay' });
    expect(asked()).toMatchObject({
      method: 'POST',
      url: '/v2/customers/77/changeIdentifier?source=WECHAT&accountId=wx-1&use_async=true',
      body: { add: [{ type: 'cardnumber', ...card }] },
    });
  });
});
