import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';
import { eventDelayMs } from './event-queue.ts';

let folder: string;
let test: TestService;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'training-events-'));
  test = await startTestService({ databasePath: path.join(folder, 'service.db') });
});
afterEach(async () => {
  await test.service.close();
  fs.rmSync(folder, { recursive: true });
});

async function register(headers: Record<string, string>) {
  const { body } = await test.post('/v2/customers', registrationOf('919820045671'), headers);
  return body;
}

async function pointsAndCoupons(id: unknown): Promise<readonly [points: unknown, coupons: number]> {
  const details = await test.get(`/v2/customers/${String(id)}?source=INSTORE&embed=points`);
  const coupons = await test.get(`/v2/customers/${String(id)}/coupons`);
  const { loyaltyPoints } = details.body['pointsSummary'] as { loyaltyPoints: number };
  return [loyaltyPoints, (coupons.body['entity'] as unknown[]).length];
}

it.each([{ 'X-CAP-DIRECT-REPLAY': 'true' }, { WAIT_FOR_DOWNSTREAM: 'false' }, {}])(
  'writes the customer now and runs the loyalty events later, once, under %o',
  async (headers) => {
    const answer = await register(headers);
    expect(answer).not.toHaveProperty('sideEffects');
    test.advance(eventDelayMs - 1);
    expect(await pointsAndCoupons(answer['createdId'])).toEqual([0, 0]);
    test.advance(1);
    expect(await pointsAndCoupons(answer['createdId'])).toEqual([150, 1]);
    test.advance(eventDelayMs);
    expect(await pointsAndCoupons(answer['createdId'])).toEqual([150, 1]);
  },
);

it('still runs them when the service was restarted in between', async () => {
  const { createdId } = await register({ 'X-CAP-DIRECT-REPLAY': 'true' });
  await test.service.close();
  test = await startTestService({ databasePath: path.join(folder, 'service.db') });
  expect(await pointsAndCoupons(createdId)).toEqual([0, 0]);
  test.advance(eventDelayMs);
  expect(await pointsAndCoupons(createdId)).toEqual([150, 1]);
});
