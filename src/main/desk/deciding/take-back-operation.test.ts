import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { StaffMember } from '../desk.ts';
import { takeBackOperation } from './take-back-operation.ts';
import { type DeskAtWork, clerk, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from '../writing/write.ts';

let work: DeskAtWork;
let key = '';

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

beforeAll(async () => {
  work = await startDesk();
  key = given(
    await write({ work: { kind: 'registration', draft: { ...emptyDraft, mobile: '9845065001' } } }, clerk, work.desk),
  ).customerKey;
});
beforeEach(() => work.training.setReachable(false));
afterAll(() => work.end());

async function rename(lastName: string): Promise<string> {
  const draft = { changes: { lastName }, before: { lastName: '' } };
  const kept = given(await write({ key, work: { kind: 'update', draft } }, clerk, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return kept.operationId;
}

const takeBack = (id: string, staff: StaffMember = clerk) => takeBackOperation({ id }, staff, work.desk);
const refusedFor = (reason: string) => ({ ok: false, error: { code: 'conflict', data: { reason } } });

it('ends what waits, and nothing of it is ever sent', async () => {
  const first = await rename('Sol');
  const second = await rename('Luna');
  expect(takeBack(first)).toMatchObject(refusedFor('others-depend'));
  expect(takeBack(second, { ...clerk, code: '9', name: 'Somebody' })).toMatchObject(refusedFor('not-yours'));
  expect(takeBack(second)).toMatchObject({ ok: true });
  expect(work.desk.outbox.store.find(second)).toMatchObject({ state: 'discarded', resolvedBy: clerk.code });
  expect(takeBack(second)).toMatchObject(refusedFor('has-left'));

  await work.training.setReachable(true);
  work.desk.outbox.sendNow();
  await vi.waitFor(() => expect(work.desk.outbox.store.find(first)?.state).toBe('applied'), 10_000);
  expect(takeBack(first)).toMatchObject(refusedFor('has-left'));
  const ledger = (await (await fetch(`${work.training.url}/training/ledger`)).json()) as readonly { body: unknown }[];
  expect(ledger).toHaveLength(2);
  expect(JSON.stringify(ledger)).not.toContain('Luna');
});

it('does not work for one that nobody knows', () => {
  expect(takeBack(crypto.randomUUID())).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
