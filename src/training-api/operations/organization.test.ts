import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

type Field = Readonly<Record<string, unknown>>;

it('tells whether the company has direct replay, and no other configuration', async () => {
  const route = '/v2/organization/configkeyvalue';
  const { body } = await test.get(`${route}?name=IS_DIRECT_REPLAY_ENABLED`);
  expect(body).toMatchObject({ keyName: 'IS_DIRECT_REPLAY_ENABLED', value: '1', warnings: [] });
  expect((await test.get(`${route}?name=IS_MOON_FULL`)).code).toBe(400);
  expect((await test.get(route)).code).toBe(400);
});

it('describes the custom fields of the form', async () => {
  const { body } = await test.get('/v2/organization/customFields');
  const birthday = (body['entity'] as Field[]).find(({ name }) => name === 'birthday');
  expect(birthday).toMatchObject({ type: 'datepicker', isCompulsory: 0, options: [] });
  expect('1990-02-14').toMatch(new RegExp(String(birthday?.['regex'])));
});

it('describes the extended fields, with the values of those that have a list', async () => {
  const { body } = await test.get('/v2/extendedFields');
  const fields = (body['entity'] as { customer: readonly Field[] }).customer;
  expect(fields.find(({ name }) => name === 'gender')).toMatchObject({
    dataType: 'STANDARD_ENUM',
    enumValues: ['Male', 'Female', 'Other'],
  });
});

it('lists the sources with their accounts, one of which takes a registration', async () => {
  const { body } = await test.get('/v2/meta/sources');
  const wechat = (body['data'] as Field[]).find(({ name }) => name === 'WECHAT');
  expect(wechat).toMatchObject({ commChannels: ['email', 'mobile', 'wechat'] });
  const accounts = wechat?.['accounts'] as { accountId: string }[];
  const answer = await test.get(`/v2/customers/17?source=WECHAT&accountId=${accounts[0]?.accountId}`);
  expect(answer.code).toBe(8015);
});
