import { beforeEach, describe, expect, it } from 'vitest';
import type { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const mobile = { type: 'mobile', value: '919845033333' };
const held = { type: 'cardnumber', value: 'LH-7' };
const asks = { state: 'attention', attention: 'may-be-older' };

/** Values that are set, and of which no reading tells whether ours was there. */
const drafts = {
  card: { cardNumber: held.value, statusLabel: 'ACTIVE' },
  'status-label': { label: 'Dormant', reason: 'moved away' },
  image: { fileName: 'ana.png', mediaType: 'image/png', base64: 'iVBORw==' },
} as const;
type Kind = keyof typeof drafts;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile, held]));
});

const operation = (id: string) => till.outbox.store.find(id);
const keep = (kind: Kind): string => till.keep({ kind, lane: 'c5', payload: { version: 1, draft: drafts[kind] } }).id;

async function sendAllTheSame(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
  await time.pass(2 * minute);
}

async function putBack(kind: Kind): Promise<string> {
  const id = keep(kind);
  till.outbox.store.readAllBeforeSending();
  till.outbox.wake();
  await time.pass(minute);
  return id;
}

describe.each(Object.keys(drafts) as Kind[])('a value of the kind %s', (kind) => {
  it('is not set again hours after its answer was lost, unless a person says so', async () => {
    world.fates.push('lost-before-commit');
    const id = keep(kind);
    await till.outbox.submit(id);
    till = till.killAndRestart();
    time.jump(3 * hour);
    await time.pass(2 * minute);
    expect([operation(id), world.came.length]).toMatchObject([asks, 1]);
    await sendAllTheSame(id);
    expect([operation(id)?.state, world.ledger.length]).toEqual(['applied', 1]);
  });

  it('is set again soon after its answer was lost', async () => {
    world.fates.push('lost-before-commit');
    const id = keep(kind);
    await till.outbox.submit(id);
    await time.pass(30 * minute);
    expect(operation(id)?.state).toBe('applied');
  });

  it('is for a person in data that was put back', async () => {
    const id = await putBack(kind);
    expect([operation(id), world.came.length]).toMatchObject([asks, 0]);
    await sendAllTheSame(id);
    expect(operation(id)?.state).toBe('applied');
  });

  it('is asked about once, though the clock was set back after the data was put back', async () => {
    const id = keep(kind);
    till.outbox.store.readAllBeforeSending();
    time.jump(-5 * hour);
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject(asks);
    await sendAllTheSame(id);
    expect(operation(id)?.state).toBe('applied');
  });

  it('is asked about again in data that was put back once more', async () => {
    const id = await putBack(kind);
    await time.pass(minute);
    till.outbox.store.readAllBeforeSending();
    await sendAllTheSame(id);
    expect(operation(id)).toMatchObject(asks);
  });
});

it('a card that the till did not know before needs no question: whoever holds it was given it', async () => {
  till = startTestTill(world, time, { known: new Map([['c5', [mobile]]]) });
  const id = await putBack('card');
  expect(operation(id)?.state).toBe('applied');
  expect(world.came).toHaveLength(0);
});
