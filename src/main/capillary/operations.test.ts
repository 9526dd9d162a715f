import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { fetchCustomerCoupons } from './customer-coupons.ts';
import { fetchCustomerDetails } from './customer-details.ts';
import { lookupCustomerId } from './lookup-customer.ts';
import { type RegisterRequest, registerCustomer } from './register-customer.ts';
import { searchCustomers } from './search-customers.ts';
import { type Service, createService } from './service.ts';
import { type RecordingServer, startRecordingServer } from './testing/recording-server.ts';

let server: RecordingServer;

async function serviceThatAnswers(body: unknown, status = 200, accountId?: string): Promise<Service> {
  server = await startRecordingServer(() => ({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }));
  const settings = {
    host: server.host,
    credential: { till: 'store.server', passwordMd5: '8a16a6b70505eb1f1ff7cdc0cd5559a7' },
    source: accountId ? 'WECHAT' : 'INSTORE',
    language: () => 'ar',
  };
  return createService({ ...settings, ...(accountId && { accountId }) }, { clock: systemClock });
}

afterEach(() => server.close());

const request: RegisterRequest = {
  loyaltyInfo: { loyaltyType: 'loyalty' },
  associatedWith: 'store.server',
  profiles: [{ firstName: 'Ines', identifiers: [{ type: 'mobile', value: '919845011111' }], source: 'INSTORE' }],
};

describe('Register Customer', () => {
  const answer = {
    sideEffects: [
      { type: 'points', awardedPoints: '50' },
      { couponCode: 'WELCOME9', type: 'coupon', id: 4 },
    ],
    warnings: [{ message: 'joined', code: 8050, status: false }],
    createdId: '88120011',
  };

  it('waits for downstream while a person waits', async () => {
    const result = await registerCustomer(await serviceThatAnswers(answer), request, { mode: 'live' });
    const [sent] = server.requests;
    expect(sent).toMatchObject({ method: 'POST', url: '/v2/customers', body: request });
    expect(sent?.headers).toMatchObject({
      authorization: 'Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3',
      'content-type': 'application/json',
      accept: 'application/json',
      wait_for_downstream: 'true',
    });
    expect(sent?.headers).not.toHaveProperty('x-cap-direct-replay');
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { createdId: 88_120_011, sideEffects: [{ awardedPoints: 50 }, { couponCode: 'WELCOME9' }] },
      warnings: [{ code: 8050 }],
      facts: { traceId: 'trace-1', status: 200 },
    });
  });

  it('is a direct replay later, and never both', async () => {
    await registerCustomer(await serviceThatAnswers(answer), request, { mode: 'replay' });
    expect(server.requests[0]?.headers).toHaveProperty('x-cap-direct-replay', 'true');
    expect(server.requests[0]?.headers).not.toHaveProperty('wait_for_downstream');
  });

  it.each([{}, { createdId: null }, { createdId: 0 }, { createdId: 'soon' }, []])(
    'does not take %j for a success',
    async (body) => {
      const result = await registerCustomer(await serviceThatAnswers(body), request, { mode: 'live' });
      expect(result.kind).toBe('unreadable');
    },
  );
});

describe('Get Customers (Advanced Customer Search)', () => {
  it('asks as the document does and reads rows in any order of keys', async () => {
    const body = {
      errors: [],
      data: [
        {
          profiles: [{ lastName: 'Rao', firstName: 'Dev', source: 'INSTORE' }],
          userId: '51',
          matchedIdentifiers: null,
        },
        { profiles: 'none' },
      ],
      pagination: { total: '1' },
    };
    const result = await searchCustomers(await serviceThatAnswers(body), { text: 'dev rao+', limit: 10 });
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/v2/customers/search?limit=10&offset=0&q=dev+rao%2B',
    });
    expect(result).toMatchObject({ kind: 'accepted', value: [{ userId: 51, matchedIdentifiers: [] }] });
  });
});

describe('Fetch Customer ID', () => {
  const mobile = { type: 'mobile', value: '919845011111' };

  it('asks in our source and reads the entity', async () => {
    const result = await lookupCustomerId(await serviceThatAnswers({ warnings: [], entity: 306_441 }), mobile);
    expect(server.requests[0]?.url).toBe(
      '/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=919845011111',
    );
    expect(result).toMatchObject({ kind: 'accepted', value: 306_441 });
  });

  it('names the account of a source that has several', async () => {
    await lookupCustomerId(await serviceThatAnswers({ entity: 1 }, 200, 'acc-9'), mobile);
    expect(server.requests[0]?.url).toContain('?source=WECHAT&accountId=acc-9&identifierName=');
  });

  it.each([
    ['200 with 8015', 200, { errors: [{ code: 8015 }], warnings: [] }],
    ['400 with 8065', 400, { errors: [{ code: '8065', message: '' }] }],
    ['404 with JSON', 404, { status: 404 }],
  ])('takes %s for "nobody"', async (_what, status, body) => {
    expect(await lookupCustomerId(await serviceThatAnswers(body, status), mobile)).toMatchObject({ value: null });
  });

  it('does not take a page of a proxy for "nobody"', async () => {
    const result = await lookupCustomerId(await serviceThatAnswers('<html>not found</html>', 404), mobile);
    expect(result.kind).toBe('unreadable');
  });
});

describe('Fetch Customer Details (by User ID)', () => {
  it('asks for points in the language of the screen', async () => {
    const body = {
      profiles: [{ identifiers: null }],
      id: 9,
      pointsSummary: { loyaltyPoints: '12.5', currentSlab: 'Gold' },
    };
    const result = await fetchCustomerDetails(await serviceThatAnswers(body), { customerId: 9, embed: 'points' });
    expect(server.requests[0]?.url).toBe('/v2/customers/9?source=INSTORE&embed=points');
    expect(server.requests[0]?.headers).toMatchObject({ language: 'ar' });
    expect(result).toMatchObject({
      value: { pointsSummary: { loyaltyPoints: 12.5, currentSlab: 'Gold', redeemed: 0 } },
    });
  });
});

describe('Get Customer Coupons (Detailed)', () => {
  it('reads coupons and leaves out what is none', async () => {
    const body = { success: true, entity: [{ id: 4, code: 'AB12', redeemed: 'false' }, { code: 'no id' }] };
    const result = await fetchCustomerCoupons(await serviceThatAnswers(body), 9);
    expect(server.requests[0]?.url).toBe('/v2/customers/9/coupons');
    expect(result).toMatchObject({ value: [{ id: 4, code: 'AB12', redeemed: false }] });
  });
});
