import { beforeEach, describe, expect, it } from 'vitest';
import { isIntact } from '../../db/operations/operation-digest.ts';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';
import { viewOf } from '../operation-view.ts';
import { kinds } from '../../kinds/kinds.ts';
import type { Operation } from '../operation.ts';

const minute = 60_000;
const mobile = '919845041001';

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = new ServiceWorld(time, { writes: [], reads: [] });
  till = startTestTill(world, time);
});

/** As a flipped bit on the disk would: nothing of the till is asked. */
const damage = (change: string, id: string) =>
  till.db.prepare(`UPDATE operations SET ${change} WHERE id = @id`).run({ id });
const found = (id: string) => till.outbox.store.find(id);
const allIntact = () =>
  (till.db.prepare('SELECT * FROM operations').all() as Record<string, unknown>[]).every((row) => isIntact(row));
const unreadable = { state: 'attention', attention: 'unreadable-row' };
/** A person in front of the till, who corrects what they see. */
const corrected = (operation: Operation) => ({ ...(operation.payload as object) });

describe('an operation whose bytes changed under the till', () => {
  it.each([
    ['a name in what is sent', `payload = replace(payload, 'Ines', 'Inez')`],
    ['the kind', `kind = 'update'`],
    ['who made it', `staff_code = '1003'`],
    ['who made it first', `first_staff_code = '1003'`],
    ['what it was kept with', `follows = 'another'`],
    ['whose it was when it was made', `local_key = local_key || '1'`],
    ['when it was made', 'created_at_ms = created_at_ms + 4096'],
    ['the picture to compare with', `picture = '{"seen":1}'`],
    ['the digest itself', `digest = '~' || substr(digest, 2)`],
  ])('is put before a person and never sent: %s', async (_, change) => {
    const { id } = till.register(mobile);
    damage(change, id);
    till.outbox.wake();
    await time.pass(minute);
    expect(found(id)).toMatchObject(unreadable);
    expect(world.ledger).toEqual([]);
  });

  it('is shown as one that cannot be read, also before its turn comes', () => {
    const { id } = till.register(mobile);
    damage(`payload = replace(payload, 'Ines', 'Inez')`, id);
    const operation = found(id);
    expect(operation && viewOf(operation, { held: false, kinds, outbox: till.outbox }).work).toBeNull();
  });

  it.each([
    ['a state that nobody knows', `state = 'waiuing'`],
    ['the lane of another customer', `lane = 'c4711'`],
  ])('is put before a person at the start: %s', (_, change) => {
    const { id } = till.register(mobile);
    till.db.pragma('ignore_check_constraints = 1');
    damage(change, id);
    till.db.pragma('ignore_check_constraints = 0');
    till.killAndRestart();
    expect(found(id)).toMatchObject(unreadable);
  });

  it('stays unreadable when somebody only sends it again', async () => {
    const { id } = till.register(mobile);
    damage(`payload = replace(payload, 'Ines', 'Inez')`, id);
    till.outbox.wake();
    await time.pass(minute);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    till.outbox.wake();
    await time.pass(minute);
    expect(found(id)).toMatchObject(unreadable);
    expect(world.ledger).toEqual([]);
  });

  it('is sent once a person has corrected it', async () => {
    const { id } = till.register(mobile);
    const payload = corrected(found(id) ?? till.register(mobile));
    damage(`payload = replace(payload, 'Ines', 'Inez')`, id);
    till.outbox.wake();
    await time.pass(minute);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001', payload, title: 'Ines' });
    till.outbox.wake();
    await time.pass(minute);
    expect(till.state(id)).toBe('applied');
  });
});

it('whatever becomes of an operation, its digest follows', async () => {
  const { id } = till.register(mobile);
  const { store } = till.outbox;
  store.keepPicture(id, { seen: true });
  store.keepPayload(id, found(id)?.payload);
  expect(allIntact()).toBe(true);
  till.outbox.wake();
  await time.pass(minute);
  expect(till.state(id)).toBe('applied');
  expect(allIntact()).toBe(true);
});

it('an image that was sent gives up its bytes, and is not taken for damaged', async () => {
  const { id } = till.register(mobile);
  await till.outbox.submit(id);
  const lane = found(id)?.lane ?? '';
  const draft = { fileName: 'a.png', mediaType: 'image/png', base64: 'iVBORw0KGgoA' };
  const image = till.keep({ kind: 'image', lane, payload: { version: 1, draft } });
  await till.outbox.submit(image.id);
  expect(found(image.id)).toMatchObject({ state: 'applied', payload: { draft: { fileName: 'a.png', bytes: 9 } } });
});

it('everything unfinished is read before it is sent, once somebody says that the data may be old', async () => {
  const sent = till.register(mobile);
  await till.outbox.submit(sent.id);
  const waiting = till.register('919845041002');
  till.outbox.store.readAllBeforeSending();
  expect([till.state(sent.id), till.state(waiting.id)]).toEqual(['applied', 'unknown']);
  till.outbox.wake();
  await time.pass(minute);
  expect(till.state(waiting.id)).toBe('applied');
});
