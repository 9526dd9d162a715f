import { beforeEach, describe, expect, it } from 'vitest';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { kinds } from '../kinds.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845088888' };
const bytes = '89504e470d0a1a0a00ff';
const draft = {
  fileName: 'ana.png',
  mediaType: 'image/png',
  base64: Buffer.from(bytes, 'hex').toString('base64'),
} as const;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

async function set(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const { id } = till.keep({ kind: 'image', lane: 'c5', payload: { version: 1, draft } });
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('a picture', () => {
  it('is sent as the file that was chosen, byte by byte', async () => {
    expect(operation(await set())).toMatchObject({ state: 'applied', customerId: 5 });
    expect(world.of(5).picture).toBe(bytes);
    expect(world.ledger[0]?.file).toMatchObject({ name: 'ana.png', type: 'image/png' });
  });

  it('is shown by its name and size, without itself', () => {
    const outline = kinds.image.bind({ version: 1, draft })?.outline();
    expect(outline).toEqual({ kind: 'image', draft: { fileName: 'ana.png', mediaType: 'image/png', bytes: 10 } });
  });

  it('outlives the till it was kept on', async () => {
    const id = await set('not-sent');
    till = till.killAndRestart();
    await time.pass(5 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.of(5).picture).toBe(bytes);
  });

  it.each<[WriteFate, number]>([
    ['lost-before-commit', 1],
    ['lost-after-commit', 2],
  ])('whose answer was %s is not read, but set again when the service has had its time', async (fate, writes) => {
    const id = await set(fate);
    await time.pass(59_000);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(writes);
  });

  it('that the service does not take is for a person, and not sent again unasked', async () => {
    world.fates.push({ refusedWith: 413 });
    const id = await set();
    await time.pass(10 * minute);
    expect(operation(id)).toMatchObject({ attention: 'unlisted-code', serviceCode: 413 });
    expect(world.ledger).toHaveLength(0);
  });

  it('of a customer who was merged away is set for the survivor', async () => {
    world.add(9);
    world.merge(5, 9);
    expect(operation(await set())).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect(world.of(9).picture).toBe(bytes);
  });
});
