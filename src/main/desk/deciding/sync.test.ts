import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import { existingMember, operationStory } from '../reading/operation-story.ts';
import { discardOperation } from './resolve-operation.ts';
import { type DeskAtWork, clerk, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from '../writing/write.ts';

const takenMobile = '9845064001';
let work: DeskAtWork;
let cards = 80;

beforeAll(async () => {
  work = await startDesk();
  await write(
    { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Salma', mobile: takenMobile } } },
    clerk,
    work.desk,
  );
});
afterAll(() => work.end());

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

const stateOf = (id: string) => work.desk.outbox.store.find(id)?.state;

async function registerOffline(mobile: string): Promise<{ readonly id: string; readonly key: string }> {
  await work.training.setReachable(false);
  const draft = { ...emptyDraft, firstName: 'Vera', lastName: 'Kohl', mobile };
  const kept = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return { id: kept.operationId, key: kept.customerKey };
}

async function giveCard(key: string): Promise<string> {
  cards += 1;
  const draft = { cardNumber: `71004000000${cards}`, statusLabel: 'ACTIVE' };
  const kept = given(await write({ key, work: { kind: 'card', draft } }, clerk, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return kept.operationId;
}

/** A registration whose mobile is a member's, and a card for the same customer behind it. */
async function refusedWithCard(): Promise<{ readonly id: string; readonly cardId: string; readonly key: string }> {
  const { id, key } = await registerOffline(takenMobile);
  const cardId = await giveCard(key);
  await work.training.setReachable(true);
  work.desk.outbox.sendNow();
  await vi.waitFor(() => expect(stateOf(id)).toBe('attention'), 10_000);
  return { id, cardId, key };
}

describe('the story of an operation', () => {
  let kept: Awaited<ReturnType<typeof refusedWithCard>>;
  beforeAll(async () => (kept = await refusedWithCard()));
  afterAll(() => discardOperation({ id: kept.id, reason: 'no longer needed', held: 'discard' }, clerk, work.desk));

  it('tells every try and what hangs on it', () => {
    const story = given(operationStory(kept.id, work.desk));
    expect(story.attempts).toMatchObject([
      { mode: 'live', verdict: 'retry', status: null, durationMs: expect.any(Number) },
    ]);
    expect(story.held).toMatchObject([{ id: kept.cardId, waiting: 'held' }]);
    expect(story.heldBy).toBeNull();
  });

  it('names what it waits for', () => {
    expect(given(operationStory(kept.cardId, work.desk)).heldBy).toMatchObject({ id: kept.id });
  });

  it('is none for an operation nobody made', () => {
    expect(operationStory('00000000-0000-4000-8000-000000000000', work.desk)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('shows the member in the way, from the service and without it', async () => {
    expect(given(await existingMember(kept.id, work.desk))).toMatchObject({ firstName: 'Salma', origin: 'service' });
    await work.training.setReachable(false);
    expect(given(await existingMember(kept.id, work.desk))).toMatchObject({ firstName: 'Salma', origin: 'till' });
    await work.training.setReachable(true);
  });

  it('knows no member when nobody is in the way', async () => {
    expect(given(await existingMember(kept.cardId, work.desk))).toBeNull();
  });
});

describe('a registration that is discarded', () => {
  let kept: Awaited<ReturnType<typeof refusedWithCard>>;
  beforeEach(async () => (kept = await refusedWithCard()));
  const discard = (held: 'keep' | 'discard' | 'to-member') =>
    discardOperation({ id: kept.id, reason: 'typed by mistake', held }, clerk, work.desk);

  it('leaves nothing without a customer', () => {
    expect(discard('keep')).toMatchObject({ error: { code: 'conflict', data: { reason: 'others-depend' } } });
    expect([stateOf(kept.id), stateOf(kept.cardId)]).toEqual(['attention', 'waiting']);
    given(discard('discard'));
    expect([stateOf(kept.id), stateOf(kept.cardId)]).toEqual(['discarded', 'discarded']);
    expect(given(operationStory(kept.cardId, work.desk)).decision).toEqual({
      staffCode: clerk.code,
      reason: 'typed by mistake',
    });
  });

  it('hands what hangs on it to the member', async () => {
    given(discard('to-member'));
    await vi.waitFor(() => expect(stateOf(kept.cardId)).toBe('applied'), 10_000);
    expect(stateOf(kept.id)).toBe('discarded');
  });
});

describe('a pause', () => {
  it('of a manager keeps everything here, what a cashier waits for too, until it is lifted', async () => {
    const { outbox } = work.desk;
    outbox.pause('2001');
    const draft = { ...emptyDraft, firstName: 'Noa', mobile: '9845064009' };
    const kept = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk));
    if (kept.status !== 'saved') throw new Error(kept.status);
    outbox.sendNow();
    expect(outbox.summary()).toMatchObject({ blockage: 'manager', waiting: 1 });
    expect(outbox.attempts.of(kept.operationId)).toEqual([]);
    outbox.resume('copied');
    expect(outbox.summary().blockage).toBe('manager');
    outbox.resume('manager');
    await vi.waitFor(() => expect(stateOf(kept.operationId)).toBe('applied'), 10_000);
  });
});
