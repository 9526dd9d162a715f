import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, type TestService, testStartMs } from './testing/start-test-service.ts';

const login = '/v1.1/store/login.json';

let folder: string;
let databasePath: string;
let test: TestService;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'training-service-'));
  databasePath = path.join(folder, 'service.db');
  test = await startTestService({ databasePath });
});
afterEach(async () => {
  await test.service.close();
  fs.rmSync(folder, { recursive: true });
});

describe('the network switch', () => {
  it('closes the socket, and opens it again at the same address', async () => {
    await test.service.setReachable(false);
    expect(test.service.reachable()).toBe(false);
    await expect(test.get(login)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await test.service.setReachable(true);
    expect((await test.get(login)).status).toBe(200);
  });

  it('breaks open connections', async () => {
    await test.post('/training/faults', { route: 'GET /v2/customers/search', kind: 'hang' });
    const waiting = test.get('/v2/customers/search?q=a').then(
      () => 'answered',
      () => 'broken off',
    );
    await expect.poll(() => test.records('requests')).toHaveLength(1);
    await test.service.setReachable(false);
    expect(await waiting).toBe('broken off');
  });

  it('ends as it was last set, however hastily', async () => {
    await Promise.all([false, true, false, true].map((reachable) => test.service.setReachable(reachable)));
    expect((await test.get(login)).status).toBe(200);
  });

  it('is remembered over a restart, the address too', async () => {
    const { url } = test.service;
    await test.service.setReachable(false);
    await test.service.close();
    test = await startTestService({ databasePath });
    expect(test.service.url).toBe(url);
    expect(test.service.reachable()).toBe(false);
    await expect(test.get(login)).rejects.toThrow('fetch failed');
    await test.service.setReachable(true);
    expect((await test.get(login)).status).toBe(200);
  });
});

describe('every answer', () => {
  it("tells the server's time and a trace id", async () => {
    const answer = await test.get(login);
    expect(answer.body).toMatchObject({ response: { server_time: '2026-05-04T09:30:00+05:30' } });
    for (const { headers } of [answer, await test.get('/nowhere'), await test.get(login, { authorization: '' })]) {
      expect(Date.parse(headers.get('date') ?? '')).toBe(testStartMs);
      expect(headers.get('x-cap-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('to a wrong sign-in is 401 in XML', async () => {
    for (const authorization of [
      '',
      'Basic eHl6',
      `Basic ${Buffer.from('kochi.mgroad.t9:open sesame').toString('base64')}`,
    ]) {
      const answer = await test.get(login, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.text).toMatch(/^<\?xml/);
    }
  });

  it('to an unknown route is 404 in JSON', async () => {
    expect(await test.get('/v2/customers/none')).toMatchObject({ status: 404, code: 404 });
  });
});
