import { expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = '919845022222';

function begin(writes: readonly WriteFate[]) {
  const time = new ManualTime();
  const world = new ServiceWorld(time, { writes });
  return { time, world, till: startTestTill(world, time) };
}

it('finds a registration that stands although its answer came as an error, and keeps what the answer said for staff', async () => {
  const { world, till } = begin(['not-kept-after-commit']);
  const { id } = till.register(mobile);
  await till.outbox.submit(id);
  expect(till.outbox.store.find(id)).toMatchObject({ state: 'applied', warnings: [{ code: 8057 }] });
  expect(world.countOf(mobile)).toBe(1);
});

it('asks a person when the registration is not there although its answer spoke of parts, and never resends it unasked', async () => {
  const { time, world, till } = begin(['not-kept-before-commit']);
  const { id } = till.register(mobile);
  await till.outbox.submit(id);
  till.outbox.sendNow();
  await time.pass(10 * minute);
  expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', serviceCode: 8057 });
  expect(world.countOf(mobile)).toBe(0);
});

it('knows its own although the clock of the till was set by a year before it could be read', async () => {
  const yearMs = 365 * 24 * 60 * minute;
  const time = new ManualTime();
  const world = new ServiceWorld(time, { writes: ['lost-after-commit'], reads: ['lost', 'lost'] });
  const answer = world.call;
  let setBackMs = 0;
  Object.assign(world, {
    call: async (call: Parameters<typeof answer>[0]) => {
      const given = await answer(call);
      return { ...given, facts: { ...given.facts, serverOffsetMs: setBackMs } };
    },
  });
  const till = startTestTill(world, time);
  const { id } = till.register(mobile);
  time.jump(5000);
  await till.outbox.submit(id);
  expect(till.state(id)).toBe('unknown');
  time.jump(-yearMs);
  setBackMs = yearMs;
  till.outbox.sendNow();
  await time.pass(10 * minute);
  expect(till.state(id)).toBe('applied');
  expect(world.countOf(mobile)).toBe(1);
});

it.each<[WriteFate, boolean]>([
  ['lost-after-commit', true],
  ['answered', true],
  ['lost-after-commit', false],
])('tells of the other source that it joined (%s: %s)', async (fate, isKnownElsewhere) => {
  const time = new ManualTime();
  const world = new ServiceWorld(time, { writes: [fate], rules: true });
  if (isKnownElsewhere) world.plantElsewhere([{ type: 'mobile', value: mobile }]);
  const till = startTestTill(world, time);
  const { id } = till.register(mobile);
  await till.outbox.submit(id);
  const codes = till.outbox.store.find(id)?.warnings.map(({ code }) => code);
  expect([till.state(id), codes]).toEqual(['applied', isKnownElsewhere ? [8050] : []]);
});
