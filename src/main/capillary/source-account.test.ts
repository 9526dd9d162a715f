import { expect, it } from 'vitest';
import { lookupCustomerId } from './customers/lookup-customer.ts';
import { useAnsweringService } from '../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();
const mobile = { type: 'mobile', value: '919845011111' };

it('puts an account that is named alone to the source of the till', async () => {
  const service = await answering({ entity: 1 }, { settings: { source: 'LINE', accountId: 'l-1' } });
  await lookupCustomerId(service, { ...mobile, accountId: 'l-2' });
  expect(asked()?.url).toContain('?source=LINE&accountId=l-2&');
});

it('takes a blank source for one that is not named', async () => {
  await lookupCustomerId(await answering({ entity: 1 }), { ...mobile, source: ' ' });
  expect(asked()?.url).toContain('?source=INSTORE&identifierName=');
});

it('never lends the account of the till to another source, nor takes a blank for one', async () => {
  const service = await answering({ entity: 1 }, { settings: { source: 'LINE', accountId: 'l-1' } });
  for (const accountId of [undefined, '', ' ']) {
    const result = await lookupCustomerId(service, { ...mobile, source: 'WECHAT', accountId });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 8045 }] });
  }
  expect(requests()).toHaveLength(0);
});
