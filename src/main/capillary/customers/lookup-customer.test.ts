import { describe, expect, it } from 'vitest';
import { lookupCustomerId } from './lookup-customer.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked } = useAnsweringService();
const mobile = { type: 'mobile', value: '919845011111' };

describe('Fetch Customer ID', () => {
  it('asks in our source and reads the entity', async () => {
    const result = await lookupCustomerId(await answering({ warnings: [], entity: 306_441 }), mobile);
    expect(asked()?.url).toBe('/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=919845011111');
    expect(result).toMatchObject({ kind: 'accepted', value: 306_441 });
  });

  it('looks for an identifier as it was registered, without blanks around it', async () => {
    await lookupCustomerId(await answering({ entity: 1 }), { type: 'externalId', value: ' R+4 7 ' });
    expect(asked()?.url).toContain('&identifierValue=R%2B4+7');
  });

  it('names the account of a source that has several, and another source when it is asked to', async () => {
    const settings = { source: 'WECHAT', accountId: 'acc-9' };
    const service = await answering({ entity: 1 }, { settings });
    await lookupCustomerId(service, mobile);
    expect(asked()?.url).toContain('?source=WECHAT&accountId=acc-9&identifierName=');
    await lookupCustomerId(service, { ...mobile, source: 'ALL' });
    expect(asked()?.url).toContain('?source=ALL&identifierName=');
  });

  it.each([
    ['200 with 8015', 200, { errors: [{ code: 8015 }], warnings: [] }],
    ['400 with 8065', 400, { errors: [{ code: '8065', message: '' }] }],
    ['404 with JSON', 404, { status: 404 }],
  ])('takes %s for "nobody"', async (_what, status, body) => {
    expect(await lookupCustomerId(await answering(body, { status }), mobile)).toMatchObject({ value: null });
  });

  it('does not take a page of a proxy for "nobody"', async () => {
    const result = await lookupCustomerId(await answering('<html>not found</html>', { status: 404 }), mobile);
    expect(result.kind).toBe('unreadable');
  });
});
