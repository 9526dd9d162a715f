import { expect, it } from 'vitest';
import type { Service } from '../capillary/service.ts';
import { ManualTime, settled } from '../testing/manual-time.ts';
import { startTestTill } from '../testing/till/test-till.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';

it('a write that left with the old password, and is refused after the new one came, does not stop the outbox again', async () => {
  const time = new ManualTime();
  const world = new ServiceWorld(time, { writes: ['sign-in-expired'], reads: [] });
  let letArrive = () => {};
  const onTheWire = new Promise<void>((resolve) => (letArrive = resolve));
  const { source, accountId, sourcesWithAccounts, till: code, language } = world;
  const call: Service['call'] = async (request) => {
    if (request.method === 'POST') await onTheWire;
    return world.call(request);
  };
  const till = startTestTill({ source, accountId, sourcesWithAccounts, till: code, language, call }, time);
  const { id } = till.register('919845011111');
  void till.outbox.submit(id);
  await settled();
  expect(till.state(id)).toBe('sending');

  till.outbox.signInRenewed();
  letArrive();
  await time.pass(0);
  expect(till.outbox.summary().blockage).toBe('none');
  expect(till.state(id)).toBe('applied');
  expect(world.countOf('919845011111')).toBe(1);
});
