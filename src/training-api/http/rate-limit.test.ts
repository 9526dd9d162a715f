import { afterEach, expect, it } from 'vitest';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

let test: TestService;
afterEach(() => test.service.close());

let nth = 0;
function register() {
  nth += 1;
  return test.post('/v2/customers', registrationOf(`91982004${String(nth).padStart(4, '0')}`));
}

it('turns away registrations above the limit until the minute is over', async () => {
  test = await startTestService({ limits: { registrationsPerMinute: 2 } });
  expect((await register()).status).toBe(200);
  test.advance(20_000);
  expect((await register()).status).toBe(200);
  const refused = await register();
  expect(refused).toMatchObject({ status: 429, body: { message: 'Too many requests' } });
  expect(refused.headers.get('retry-after')).toBe('40');
  expect(await test.records('ledger')).toHaveLength(2);
  test.advance(39_999);
  expect((await register()).status).toBe(429);
  test.advance(1);
  expect((await register()).status).toBe(200);
});

it('counts referrals by the hour, reads and writes apart', async () => {
  test = await startTestService({ limits: { referralsPerHour: 1 } });
  const id = (await register()).body['createdId'] as number;
  const route = `/v2/customers/${id}/referrals`;
  expect((await test.get(route)).status).toBe(200);
  expect((await test.get(route)).headers.get('retry-after')).toBe('3600');
  expect((await test.post(route, {})).status).toBe(400);
  expect((await test.post(route, {})).status).toBe(429);
  test.advance(3_600_000);
  expect((await test.get(route)).status).toBe(200);
});

it('does not count requests that fail to sign in, and limits registrations only if told to', async () => {
  test = await startTestService();
  for (let count = 0; count < 120; count += 1) expect((await register()).status).toBe(200);
  await test.service.close();
  test = await startTestService({ limits: { registrationsPerMinute: 1 } });
  expect((await test.post('/v2/customers', {}, { authorization: '' })).status).toBe(401);
  expect((await register()).status).toBe(200);
});
