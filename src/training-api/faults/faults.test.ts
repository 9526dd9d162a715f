import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';
import type { FaultKind } from './fault.ts';

const route = 'POST /v2/customers';
const mobile = '919820045671';

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

function register() {
  return test.post('/v2/customers', registrationOf(mobile));
}

async function applied(): Promise<number> {
  return (await test.records('ledger')).length;
}

describe('a fault', () => {
  it.each<readonly [FaultKind, number]>([
    ['refuse', 0],
    ['reset-before-commit', 0],
    ['reset-after-commit', 1],
    ['cut-body', 1],
  ])('%s breaks the connection with %i write applied', async (kind, writes) => {
    await test.post('/training/faults', { route, kind });
    await expect(register()).rejects.toThrow(/fetch failed|terminated/);
    expect(await applied()).toBe(writes);
    expect((await register()).code).toBe(writes === 0 ? undefined : 8006);
  });

  it.each<readonly [FaultKind, number]>([
    ['hang', 0],
    ['hang-after-commit', 1],
  ])('%s never answers, with %i write applied', async (kind, writes) => {
    await test.post('/training/faults', { route, kind });
    const unanswered = register().then(
      () => 'answered',
      () => 'broken off',
    );
    await expect.poll(receivedBodies).toBe(1);
    expect(await applied()).toBe(writes);
    await test.service.setReachable(false);
    expect(await unanswered).toBe('broken off');
  });

  it.each<readonly [FaultKind, number]>([
    ['garbage', 0],
    ['garbage-after-commit', 1],
  ])('%s answers 200 and a page, with %i write applied', async (kind, writes) => {
    await test.post('/training/faults', { route, kind });
    expect(await register()).toMatchObject({ status: 200, text: expect.stringContaining('<html>') });
    expect(await applied()).toBe(writes);
  });

  it('duplicate-answer applies the write and says that it was there before', async () => {
    await test.post('/training/faults', { route: '*', kind: 'duplicate-answer', count: 2 });
    const answer = await register();
    expect(answer).toMatchObject({ status: 500, code: 8006 });
    const [write] = await test.records('ledger');
    expect(answer.text).toContain(String(write?.['createdId']));
    expect((await test.get('/v2/customers/search?q=a')).status).toBe(200);
    await test.post('/training/faults', { route, kind: 'duplicate-answer', code: 8028 });
    expect((await test.post('/v2/customers', registrationOf('919820045672'))).code).toBe(8028);
    expect(await applied()).toBe(2);
  });

  it.each(['slow', 'slow-after-commit'])('%s answers as ever, only later', async (kind) => {
    await test.post('/training/faults', { route, kind, delayMs: 5 });
    expect((await register()).body).toHaveProperty('createdId');
  });

  it('strikes its own route only, as often as told, and can be called off', async () => {
    await test.post('/training/faults', { route, kind: 'status', status: 429, retryAfterSeconds: 7, count: 2 });
    expect((await test.get('/v2/customers/search?q=a')).status).toBe(200);
    expect((await register()).headers.get('retry-after')).toBe('7');
    await fetch(`${test.service.url}/training/faults`, { method: 'DELETE' });
    expect((await register()).status).toBe(200);
  });

  it.each([
    [401, 'xml'],
    [403, 'json'],
    [404, 'json'],
    [408, 'plain'],
    [461, 'json'],
    [500, 'json'],
    [502, 'html'],
    [503, 'json'],
    [521, 'json'],
  ])('status %i comes as %s, nothing applied', async (status, type) => {
    await test.post('/training/faults', { route: '*', kind: 'status', status });
    const answer = await register();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(await applied()).toBe(0);
  });

  it('of an unknown kind or route is not taken', async () => {
    expect((await test.post('/training/faults', { route, kind: 'fire' })).status).toBe(400);
    expect((await test.post('/training/faults', { route: 'POST /v2/nothing', kind: 'hang' })).status).toBe(400);
  });
});

describe('what is recorded', () => {
  it('is every applied write, whole except for the sign-in', async () => {
    const answer = await test.post('/v2/customers?rawSideEffects=true', registrationOf(mobile), {
      'X-CAP-DIRECT-REPLAY': 'true',
    });
    await register();
    const writes = await test.records('ledger');
    expect(writes).toMatchObject([
      {
        method: 'POST',
        path: '/v2/customers',
        query: { rawSideEffects: 'true' },
        headers: { 'x-cap-direct-replay': 'true' },
        body: registrationOf(mobile),
        createdId: answer.body['createdId'],
      },
    ]);
    expect(writes[0]?.['headers']).not.toHaveProperty('authorization');
  });

  it('is every request, with its answer', async () => {
    await test.post('/training/faults', { route, kind: 'reset-after-commit' });
    await register().catch(() => {});
    await register();
    expect(await test.records('requests')).toMatchObject([
      { path: '/v2/customers', answerStatus: null },
      { path: '/v2/customers', answerStatus: 500 },
    ]);
  });

  it('is kept only if faults are on', async () => {
    const plain = await startTestService({ faults: false });
    expect((await plain.get('/training/ledger')).status).toBe(404);
    await plain.service.close();
  });
});

async function receivedBodies(): Promise<number> {
  const requests = await test.records('requests');
  return requests.filter(({ body }) => body !== null).length;
}
