import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../capillary/answers/answer.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { keepGroup } from '../group/testing/groups.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845011111' };
const other = { type: 'mobile', value: '919845099999' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
  world.add(8, other);
  till.known.set('c8', [other]);
});

const operation = (id: string) => till.outbox.store.find(id);

/** Changes what comes back from one path. */
function meddle(path: string, change: (value: object) => unknown): void {
  const { call } = world;
  Object.assign(world, {
    call: async (request: Parameters<typeof call>[0]): Promise<Answer<unknown>> => {
      const answer = await call(request);
      if (answer.kind !== 'accepted' || `${request.method} ${request.path}` !== path) return answer;
      return { ...answer, value: change(answer.value as object) };
    },
  });
}

const draft = { changes: { lastName: 'Luna' }, before: { lastName: 'Sol' } };
const keepUpdate = () => till.keep({ kind: 'update', lane: 'c5', payload: { version: 1, draft } }).id;
const record = (id: number, ...identifiers: readonly object[]) => ({
  id,
  profiles: [{ firstName: 'Ana', lastName: 'Sol', source: 'INSTORE', identifiers }],
});

describe('the record of somebody else', () => {
  it('in answer to a reading moves nobody, and shows no code that was not said', async () => {
    meddle('GET /v2/customers/5', () => record(8, other));
    const id = keepUpdate();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({
      state: 'attention',
      attention: 'wrong-record',
      lane: 'c5',
      serviceCode: null,
      existingCustomerId: null,
      warnings: [],
    });
    expect(world.came).toHaveLength(0);
  });

  it('is followed if it has an identifier of the customer and nothing was sent, without an invented code', async () => {
    world.add(9, { type: 'email', value: 'ana@example.org' });
    world.merge(5, 9);
    const { call } = world;
    Object.assign(world, {
      call: async (request: Parameters<typeof call>[0]): Promise<Answer<unknown>> => {
        if (request.method !== 'GET' || request.path !== '/v2/customers/5') return call(request);
        const facts = { status: 200, traceId: '', durationMs: 1, bytes: 1, serverOffsetMs: 0 };
        return { kind: 'accepted', value: record(9, mobile), warnings: [], facts };
      },
    });
    const id = keepUpdate();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ state: 'applied', lane: 'c9', warnings: [] });
  });

  it('that shares an identifier is for a person when ours may have gone to the one who was asked for', async () => {
    world.fates.push('lost-before-commit');
    meddle('GET /v2/customers/5', () => record(8, mobile));
    const id = keepUpdate();
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({
      attention: 'stale-id',
      existingCustomerId: 8,
      lane: 'c5',
      serviceCode: null,
    });
  });
});

describe('an id that the answer of a registration does not explain', () => {
  it('and that this till knows as somebody else is read, not believed', async () => {
    meddle('POST /v2/customers', (value) => ({ ...value, createdId: 8 }));
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000, lane: 'c7000' });
    expect(world.came).toHaveLength(1);
  });

  it('and that this till has registered itself is read, though it knows no identifier of it', async () => {
    const first = till.register('919845033333');
    await till.outbox.submit(first.id);
    meddle('POST /v2/customers', (value) => ({ ...value, createdId: 7000 }));
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7001, lane: 'c7001' });
  });

  it('is read for the head of a group, too', async () => {
    meddle('POST /v2/customers/bulk', (value) =>
      (value as { readonly entity: object }[]).map((one) => ({ ...one, entity: { ...one.entity, id: 8 } })),
    );
    const id = keepGroup(till);
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000, lane: 'c7000' });
    expect(world.came).toHaveLength(1);
  });
});

describe('a reading that can never be read', () => {
  it.each([
    ['{"entity":null}', 'GET /v2/customers/lookup', { entity: null }],
    ['an id that is too large', 'GET /v2/customers/lookup', { entity: '99999999999999999999' }],
    ['a negative id', 'GET /v2/customers/lookup', { entity: -7 }],
    ['text for an id', 'GET /v2/customers/lookup', { entity: 'seven' }],
  ])('(%s) brings a registration to a person after five tries, who reads what is wrong', async (_, path, value) => {
    world.fates.push('lost-after-commit');
    meddle(path, () => value);
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    expect(operation(id)?.state).not.toBe('attention');
    await time.pass(60 * minute);
    expect(operation(id)).toMatchObject({ attention: 'unreadable-answer', serviceCode: null, attempts: 5 });
    expect(world.ledger).toHaveLength(1);
  });

  it.each([
    ['update', { draft }],
    ['card', { draft: { cardNumber: 'LH-1', statusLabel: 'ACTIVE' } }],
    ['status-label', { draft: { label: 'Dormant', reason: 'moved' } }],
  ] as const)('brings a write of the kind %s to a person', async (kind, payload) => {
    if (kind !== 'status-label') world.fates.push('lost-before-commit');
    meddle('GET /v2/customers/5', (value) => ({ ...value, id: 'nobody' }));
    meddle('GET /v2/customers/lookup', () => ({ entity: null }));
    const { id } = till.keep({ kind, lane: 'c5', payload: { version: 1, ...payload } });
    await till.outbox.submit(id);
    await time.pass(60 * minute);
    expect(operation(id)).toMatchObject({ attention: 'unreadable-answer' });
    expect(world.ledger).toHaveLength(0);
  });

  it('is not what a page of a proxy is, which goes away by itself', async () => {
    world.fates.push('lost-after-commit');
    world.readFates.push('page', 'page', 'page', 'page', 'page', 'page', 'page');
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    await time.pass(60 * minute);
    expect(operation(id)?.state).toBe('applied');
  });
});
