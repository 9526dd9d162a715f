import { beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#contract/customer.ts';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile: Identifier = { type: 'mobile', value: '919845066666' };
const email: Identifier = { type: 'email', value: 'ana@example.org' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = new ServiceWorld(time);
  world.add(5, mobile, email);
  till = startTestTill(world, time);
  till.known.set('c5', [email, mobile]);
});

function keep(): string {
  const draft = { label: 'Dormant', reason: 'moved away' };
  return till.keep({ kind: 'status-label', lane: 'c5', payload: { version: 1, draft } }).id;
}

async function set(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const id = keep();
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('a status label', () => {
  it('is set by the identifier that stays longest, with its reason', async () => {
    expect(operation(await set())).toMatchObject({ state: 'applied', customerId: 5 });
    expect(world.ledger[0]).toMatchObject({
      query: { identifierName: 'mobile', identifierValue: mobile.value },
      body: { label: 'Dormant', reason: 'moved away' },
    });
  });

  it('carries the time it was given, not the time it was sent', async () => {
    const id = await set('not-sent');
    await time.pass(5 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger[0]?.body).toMatchObject({ createdOn: '2026-03-02T09:00:00Z' });
  });

  it('is set by what the customer is known by when it is sent, not when it was given', async () => {
    const fresh = { type: 'mobile', value: '919845077777' };
    const id = await set('not-sent');
    world.of(5).identifiers = [fresh];
    till.known.set('c5', [fresh]);
    await time.pass(5 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger[0]?.query).toMatchObject({ identifierValue: fresh.value });
  });

  it.each<[WriteFate, number]>([
    ['lost-before-commit', 1],
    ['lost-after-commit', 2],
    ['page-after-commit', 2],
  ])('whose answer was %s is not read, but set again when the service has had its time', async (fate, writes) => {
    const id = await set(fate);
    await time.pass(59_000);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(writes);
  });

  it.each([3012, 3039])('is done when the service says by %i that it is so already', async (code) => {
    world.fates.push({ refusedWith: code });
    expect(operation(await set())).toMatchObject({ state: 'applied', customerId: 5, warnings: [{ code }] });
  });

  it('that the org does not have is for a person', async () => {
    world.fates.push({ refusedWith: 3017 });
    expect(operation(await set())).toMatchObject({ attention: 'correct-data', serviceCode: 3017 });
  });
});

describe('the customer it is for', () => {
  it('needs a mobile, an e-mail or an external id, or a person is told so', async () => {
    till.known.set('c5', [{ type: 'cardnumber', value: 'LH-5' }]);
    expect(operation(await set())).toMatchObject({ attention: 'correct-data', serviceCode: 1015 });
    expect(world.ledger).toHaveLength(0);
  });

  it('is named by another identifier where the first has gone to somebody else, who is not labelled', async () => {
    world.of(5).identifiers = [email];
    world.add(6, mobile);
    expect(operation(await set())?.state).toBe('applied');
    expect([world.of(5).label, world.of(6).label]).toEqual(['Dormant', '']);
  });

  it('is for a person where none of the identifiers is theirs any more', async () => {
    world.of(5).identifiers = [];
    world.add(6, mobile);
    expect(operation(await set())).toMatchObject({ attention: 'stale-id', serviceCode: 8015 });
    expect(world.ledger).toHaveLength(0);
  });

  it('is looked up again, at once, where that answer was lost', async () => {
    world.readFates.push('lost');
    const id = await set();
    expect(operation(id)?.state).toBe('waiting');
    await time.pass(30_000);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('is labelled as the survivor when they were merged away', async () => {
    world.add(9);
    world.merge(5, 9);
    till.known.set('c9', [mobile]);
    const id = await set();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect(world.of(9).label).toBe('Dormant');
  });
});
