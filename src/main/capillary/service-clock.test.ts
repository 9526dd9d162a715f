import { beforeEach, describe, expect, it } from 'vitest';
import { lookupCustomerId } from './customers/lookup-customer.ts';
import { createServiceClock, type ServiceClock } from './service-clock.ts';
import { createService } from './service.ts';
import { answering, listen } from '../testing/network/listen.ts';
import { plainNetwork } from '../testing/network/plain-system.ts';
import { passwordMd5 } from './http/sign-in.ts';
import { startTestService } from '#training-api/testing/start-test-service.ts';
import { storeLogin } from './store-login.ts';
import { systemClock } from '../clock.ts';

const old = 'Thu, 01 Jan 2015 10:00:00 GMT';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

describe('what the till knows of the service’s clock', () => {
  let ours = 0;
  let passed = 0;
  let told = 0;
  let clock: ServiceClock;
  beforeEach(() => {
    [ours, passed, told] = [1_000_000_000_000, 0, 0];
    clock = createServiceClock({ clock: { now: () => ours }, uptime: () => passed, onChange: () => (told += 1) });
  });

  it('is nothing until somebody has told', () => {
    expect([clock.offsetMs(), clock.wrongByMs()]).toEqual([null, null]);
    clock.note({ serverOffsetMs: null });
    expect(clock.offsetMs()).toBeNull();
  });

  it.each([
    [3 * day, 3 * day],
    [-8 * hour, -8 * hour],
    [2 * minute, null],
    [2 * minute + 1, 2 * minute + 1],
    [-9000, null],
  ])('is %i ms, and people are told %s', (offset, wrong) => {
    clock.note({ serverOffsetMs: offset });
    expect(clock.offsetMs()).toBe(Math.abs(offset) <= 10_000 ? 0 : offset);
    expect(clock.wrongByMs()).toBe(wrong);
    expect(told).toBe(wrong === null ? 0 : 1);
  });

  it('stays right when somebody sets our clock, or the machine sleeps', () => {
    clock.note({ serverOffsetMs: 3 * day });
    [ours, passed] = [ours + 3 * day + hour, passed + hour];
    expect(clock.offsetMs()).toBe(0);
    [ours, passed] = [ours + 9 * hour, passed + 9 * hour];
    expect(clock.offsetMs()).toBe(0);
  });

  it('is news once, and again when it changes', () => {
    for (const offset of [hour, hour + 2000, hour - 2000]) clock.note({ serverOffsetMs: offset });
    expect(told).toBe(1);
    clock.note({ serverOffsetMs: 2 * hour });
    clock.note({ serverOffsetMs: 0 });
    expect(told).toBe(3);
  });
});

describe('an answer', () => {
  /** How often a client heard the service's time when this answered it. */
  async function heardFrom(body: string, status: string): Promise<number> {
    const server = await listen((socket) => answering(body, { status: `${status}\r\nDate: ${old}` })(socket));
    let heard = 0;
    const service = clientOf(`http://127.0.0.1:${server.port}`, () => (heard += 1));
    await lookupCustomerId(service, { type: 'mobile', value: '919845011111' });
    await server.close();
    return heard;
  }

  it.each([
    ['{"entity":12,"errors":[],"warnings":[]}', '200 OK'],
    ['{"errors":[{"code":8015,"message":"none"}]}', '200 OK'],
    ['{"errors":[{"code":500,"message":"broken"}]}', '500 Internal Server Error'],
    ['<?xml version="1.0"?>\n<response><status><code>401</code></status></response>', '401 Unauthorized'],
  ])('of the service tells its time: %s', async (body, status) => {
    expect(await heardFrom(body, status)).toBe(1);
  });

  it.each([
    ['<html><body>Sign in to the Wi-Fi</body></html>', '200 OK'],
    ['<html>Unauthorized</html>', '401 Unauthorized'],
    ['<!DOCTYPE html><response></response>', '401 Unauthorized'],
    ['{"portal":"https://wifi.example/login"}', '200 OK'],
    ['{"error":"sign in first"}', '403 Forbidden'],
    ['{"code":77,"message":"gateway"}', '502 Bad Gateway'],
    ['', '204 No Content'],
  ])('of somebody else tells nothing: %s', async (body, status) => {
    expect(await heardFrom(body, status)).toBe(0);
  });
});

describe('the sign-in', () => {
  it('tells the service’s time in its own words, before the header of whoever passes it on', async () => {
    const told = '2026-03-04T09:00:00+05:30';
    const offsets: unknown[] = [];
    for (const time of [told, '2026-03-04 09:00:00']) {
      const body = JSON.stringify({ response: { status: { success: 'true' }, server_time: time } });
      const server = await listen(answering(body, { status: `200 OK\r\nDate: ${old}` }));
      const clock = createServiceClock({ clock: { now: () => 0 }, uptime: () => 0, onChange: () => {} });
      await storeLogin(clientOf(`http://127.0.0.1:${server.port}`, clock.note, { now: () => 0 }));
      offsets.push(clock.offsetMs());
      await server.close();
    }
    expect(offsets).toEqual([Date.parse(told), expect.closeTo(Date.parse(old), -4)]);
  });

  it('tells it even when it is refused', async () => {
    const training = await startTestService({ now: () => systemClock.now() + 3 * day });
    const clock = createServiceClock({ clock: systemClock, uptime: () => 0, onChange: () => {} });
    expect((await storeLogin(clientOf(training.service.url, clock.note))).kind).toBe('unreadable');
    expect(Math.abs((clock.offsetMs() ?? 0) - 3 * day)).toBeLessThan(10_000);
    await training.service.close();
  });
});

function clientOf(host: string, heard: ServiceClock['note'], clock = systemClock) {
  const credential = () => ({ till: 'none', passwordMd5: passwordMd5('none') });
  return createService(
    { host, credential, source: 'INSTORE', language: () => 'en' },
    { clock, network: plainNetwork, heard },
  );
}
