import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestService, startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock, systemUptime } from '../clock.ts';
import { createAuthority } from '../testing/network/certificates.ts';
import { answering, listen } from '../testing/network/listen.ts';
import { plainNetwork } from '../testing/network/plain-system.ts';
import { lookForService } from './look-for-service.ts';

let training: TestService;
let aheadMs = 0;
beforeAll(async () => {
  training = await startTestService({
    till: 'harbour.t2',
    passwordMd5: passwordMd5('quiet-lantern-7'),
    now: () => systemClock.now() + aheadMs,
  });
});
afterAll(() => training.service.close());

const look = (host: string, password = 'quiet-lantern-7') =>
  lookForService(
    { host, till: 'harbour.t2', password },
    { network: plainNetwork, clock: systemClock, uptime: systemUptime },
  );

it('finds a service that takes the till’s sign-in', async () => {
  expect(await look(training.service.url)).toEqual({ trouble: null, clockOffsetMs: null });
});

it('says that the service refuses the sign-in', async () => {
  expect(await look(training.service.url, 'wrong')).toEqual({ trouble: 'sign-in', clockOffsetMs: null });
});

it('says that the clocks differ', async () => {
  aheadMs = 3 * 86_400_000;
  expect(await look(training.service.url)).toEqual({ trouble: null, clockOffsetMs: expect.closeTo(aheadMs, -5) });
});

it.each([
  ['<html>Sign in to the Wi-Fi</html>', '200 OK', 'page'],
  ['<html>Unauthorized</html>', '401 Unauthorized', 'page'],
  ['{"portal":true}', '200 OK', 'page'],
  ['<html>Bad Gateway</html>', '502 Bad Gateway', 'silent'],
  ['{"errors":[{"code":404,"message":"none"}]}', '404 Not Found', null],
])('takes %s with %s for %s', async (body, status, trouble) => {
  const server = await listen(answering(body, { status }));
  expect(await look(`http://127.0.0.1:${server.port}`)).toMatchObject({ trouble });
  await server.close();
});

it('sends no password to a server that it does not trust, whatever the environment says', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const authority = createAuthority();
  const requests: string[] = [];
  const server = await listen(answering('{}', { requests }), authority.issue());
  expect(await look(`https://127.0.0.1:${server.port}`)).toMatchObject({ trouble: 'certificate' });
  expect(requests).toEqual([]);
  await server.close();
  authority.remove();
  vi.unstubAllEnvs();
});

it('asks no address that a provisioning would refuse', async () => {
  expect(await look('http://loyalty.example')).toEqual({ trouble: null, clockOffsetMs: null });
});
