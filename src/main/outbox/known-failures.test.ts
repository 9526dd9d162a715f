import { describe, expect, it } from 'vitest';
import { ManualTime } from '../testing/manual-time.ts';
import { startTestTill } from '../testing/till/test-till.ts';
import type { WriteFate } from '../testing/world/fate.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';

const minute = 60_000;
const years = 50 * 365 * 24 * 60 * minute;

function begin(writes: readonly WriteFate[] = []) {
  const time = new ManualTime();
  const world = new ServiceWorld(time, { writes });
  return { time, world, till: startTestTill(world, time) };
}

/** Ways in which queues of other apps are known to have lost, doubled or held up what was given to them. */
describe('the outbox', () => {
  it.each<WriteFate>(['not-sent', 'busy', 'lost-before-commit', 'page-before-commit'])(
    'goes on by itself after a failed send (%s), though nobody writes or presses anything',
    async (fate) => {
      const { time, world, till } = begin([fate]);
      const { id } = till.register('919845031001');
      await till.outbox.submit(id);
      expect(till.state(id)).not.toBe('applied');
      await time.pass(5 * minute);
      expect(till.state(id)).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it.each<WriteFate>(['sign-in-page', 'forbidding-page'])(
    'does not stop all work for a page of a proxy or a Wi-Fi (%s), and goes on by itself',
    async (fate) => {
      const { time, world, till } = begin([fate, fate]);
      world.readFates.push('sign-in-page', 'forbidding-page');
      const { id } = till.register('919845031006');
      const other = till.register('919845031007');
      await till.outbox.submit(id);
      expect(till.outbox.summary()).toMatchObject({ blockage: 'service', trouble: 'page' });
      await time.pass(10 * minute);
      expect([till.state(id), till.state(other.id)]).toEqual(['applied', 'applied']);
      expect(world.ledger).toHaveLength(2);
    },
  );

  it('takes an expired sign-in neither for a success nor for the end of a write, however often it is met', async () => {
    const { time, world, till } = begin(Array<WriteFate>(12).fill('sign-in-expired'));
    const { id } = till.register('919845031002');
    await till.outbox.submit(id);
    for (let press = 1; press < 12; press += 1) {
      await time.pass(minute);
      expect(till.state(id)).toBe('waiting');
      expect(till.outbox.summary()).toMatchObject({ blockage: 'sign-in', attention: 0 });
      till.outbox.sendNow();
    }
    await time.pass(minute);
    till.outbox.sendNow();
    await time.pass(minute);
    expect(till.state(id)).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it.each<WriteFate>(['busy', 'lost-before-commit', 'page-before-commit'])(
    'drops no write after ten failed tries (%s), nor after thirty',
    async (fate) => {
      const { time, world, till } = begin(Array<WriteFate>(30).fill(fate));
      const { id } = till.register('919845031003');
      await till.outbox.submit(id);
      while (world.came.length < 30) {
        expect(['waiting', 'unknown', 'sending']).toContain(till.state(id));
        await time.pass(minute);
      }
      await time.pass(10 * minute);
      expect(till.outbox.store.find(id)?.attempts).toBeGreaterThan(30);
      expect(till.state(id)).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it.each(['{"version":9}', '{"version":1', ''])('sends all that comes after a row that reads %j', async (payload) => {
    const { time, world, till } = begin();
    const bad = till.register('919845031004');
    till.db.prepare('UPDATE operations SET payload = @payload WHERE id = @id').run({ id: bad.id, payload });
    const later = Array.from({ length: 12 }, (_, index) => till.register(`9198450311${10 + index}`).id);
    till.outbox.wake();
    await time.pass(minute);
    expect(later.map((id) => till.state(id))).toEqual(later.map(() => 'applied'));
    expect(till.state(bad.id)).toBe('attention');
    expect(world.ledger).toHaveLength(12);
  });

  it('neither freezes nor hurries when its clock was years ahead for a while', async () => {
    const { time, world, till } = begin(['busy', 'lost-commits-late']);
    const { id } = till.register('919845031005');
    time.jump(years);
    await till.outbox.submit(id);
    time.jump(-years);
    await time.pass(5 * minute);
    expect(till.state(id)).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('does not let a sign-in that works, or "Send now", or a restart end a pause that a manager ordered', async () => {
    const { time, till } = begin(['answered', 'sign-in-expired']);
    const first = till.register('919845031006');
    await till.outbox.submit(first.id);
    till.outbox.pause('4001');
    const { id } = till.register('919845031007');
    await till.outbox.submit(id);
    till.outbox.sendNow();
    await till.service.call({ method: 'GET', path: `/v2/customers/${till.outbox.store.find(first.id)?.customerId}` });
    const again = till.killAndRestart();
    await time.pass(10 * minute);
    expect(again.state(id)).toBe('waiting');
    expect(again.outbox.summary().blockage).toBe('manager');
    again.outbox.resume('manager');
    await time.pass(minute);
    expect(again.outbox.summary().blockage).toBe('sign-in');
  });
});
