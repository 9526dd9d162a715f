import { expect, it } from 'vitest';
import { lookupCustomerId } from './customers/lookup-customer.ts';
import { useAnsweringService } from '../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();
const mobile = { type: 'mobile', value: '919845011111' };

it("joins an account without a source to the till's own source", async () => {
  const service = await answering({ entity: 1 }, { settings: { source: 'LINE', accountId: 'l-1' } });
  await lookupCustomerId(service, { ...mobile, accountId: 'l-2' });
  expect(asked()?.url).toContain('?source=LINE&accountId=l-2&');
});

it('treats a blank source like a missing one', async () => {
  await lookupCustomerId(await answering({ entity: 1 }), { ...mobile, source: ' ' });
  expect(asked()?.url).toContain('?source=INSTORE&identifierName=');
});

it("never lends the till's account to another source, nor takes a blank for an account", async () => {
  const service = await answering({ entity: 1 }, { settings: { source: 'LINE', accountId: 'l-1' } });
  for (const accountId of [undefined, '', ' ']) {
    const result = await lookupCustomerId(service, { ...mobile, source: 'WECHAT', accountId });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 8045 }] });
  }
  expect(requests()).toHaveLength(0);
});
