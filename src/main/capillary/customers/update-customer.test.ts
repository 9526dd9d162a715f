import { describe, expect, it } from 'vitest';
import { useAnsweringService } from '../../testing/client/answering-service.ts';
import { type UpdateRequest, updateCustomer, updateCustomerByIdentifier } from './update-customer.ts';

const { answering, asked, requests } = useAnsweringService();

const request: UpdateRequest = {
  profiles: [{ firstName: 'Lina', fields: { birthday: '1988-12-01' }, source: 'INSTORE' }],
  loyaltyInfo: { loyaltyType: 'loyalty' },
  extendedFields: { city: 'Pune' },
};
const updated = { createdId: 7_001, warnings: [], sideEffects: [{ type: 'points', awardedPoints: 25 }] };

describe('Update Customer Details', () => {
  it('waits for loyalty activities while a person waits, by id', async () => {
    const result = await updateCustomer(await answering(updated), { customerId: 41, request }, { mode: 'live' });
    expect(asked()).toMatchObject({
      method: 'PUT',
      url: '/v2/customers/41?source=INSTORE&use_async=false',
      body: request,
    });
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { createdId: 7_001, sideEffects: [{ awardedPoints: 25 }] },
    });
  });

  it('leaves them to the service later, by identifier, in the account that was named', async () => {
    const identifier = { type: 'mobile', value: '919845011111' };
    const place = { source: 'WECHAT', accountId: 'wx-1' };
    await updateCustomerByIdentifier(await answering(updated), { identifier, request, ...place }, { mode: 'replay' });
    expect(asked()).toMatchObject({
      method: 'PUT',
      url: '/v2/customers/lookup?source=WECHAT&accountId=wx-1&identifierName=mobile&identifierValue=919845011111&use_async=true',
      body: request,
    });
  });

  it('is applied when only a channel was not kept, and refused for anything else', async () => {
    const answerOf = async (code: number) => {
      const body = { createdId: 7_001, errors: [{ code, message: '' }] };
      return updateCustomer(await answering(body), { customerId: 41, request }, { mode: 'live' });
    };
    expect(await answerOf(8057)).toMatchObject({ kind: 'accepted', warnings: [{ code: 8057 }] });
    expect(await answerOf(1046)).toMatchObject({ kind: 'refused', errors: [{ code: 1046 }] });
  });

  it('is refused if the answer complains in words alone', async () => {
    const service = await answering({ createdId: 7_001, errors: [{ status: false, message: 'could not update' }] });
    const result = await updateCustomer(service, { customerId: 41, request }, { mode: 'live' });
    expect(result).toMatchObject({ kind: 'refused', errors: [] });
  });

  it('sends nothing to nobody, nor to a source that demands an account and has none', async () => {
    const service = await answering(updated);
    const noAccount = await updateCustomer(service, { customerId: 41, request, source: 'LINE' }, { mode: 'live' });
    expect(noAccount).toMatchObject({ kind: 'invalid', errors: [{ code: 8045 }] });
    const nobody = { identifier: { type: 'mobile', value: ' ' }, request };
    expect(await updateCustomerByIdentifier(service, nobody, { mode: 'live' })).toMatchObject({
      kind: 'invalid',
      errors: [{ code: 8013 }],
    });
    expect(requests()).toHaveLength(0);
  });
});
