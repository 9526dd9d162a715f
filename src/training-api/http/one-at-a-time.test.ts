import { afterEach, beforeEach, expect, it } from 'vitest';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestAnswer, type TestService } from '../testing/start-test-service.ts';

let test: TestService;
let ids: readonly number[];
beforeEach(async () => {
  test = await startTestService();
  const created = ['919820045671', '919820045672'].map((mobile) => test.post('/v2/customers', registrationOf(mobile)));
  ids = (await Promise.all(created)).map(({ body }) => body['createdId'] as number);
});
afterEach(() => test.service.close());

const route = 'POST /v2/customers/{customerId}/subscriptions';
const subscriptions = [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTIN', sourceName: 'INSTORE' }];

function write(id: number | undefined, headers = {}): Promise<TestAnswer> {
  return test.post(`/v2/customers/${id}/subscriptions`, { subscriptions }, headers);
}

it('refuses a second write for a customer while one is under way, and nothing else', async () => {
  const before = (await test.records('ledger')).length;
  await test.post('/training/faults', { route, kind: 'slow', delayMs: 400 });
  const first = write(ids[0]);
  await expect.poll(async () => (await test.records('requests')).length).toBe(3);
  const second = await write(ids[0]);
  expect(second).toMatchObject({ status: 521, code: 521 });
  expect((await write(ids[1])).status).toBe(200);
  expect((await test.get(`/v2/customers/${ids[0]}/subscriptions`)).status).toBe(200);
  expect((await write(ids[0], { authorization: '' })).status).toBe(401);
  expect((await first).status).toBe(200);
  expect((await write(ids[0])).status).toBe(200);
  expect((await test.records('ledger')).length - before).toBe(3);
});

it('lets the next one in when the first was broken off', async () => {
  await test.post('/training/faults', { route, kind: 'reset-after-commit' });
  await expect(write(ids[0])).rejects.toThrow('fetch failed');
  expect((await write(ids[0])).status).toBe(200);
});
