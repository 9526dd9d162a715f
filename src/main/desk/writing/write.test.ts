import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { WorkKind } from '#contract/drafts/work.ts';
import { keyOf, keyOfBornHere } from '#contract/rules/customer-key.ts';
import { fixAndResend } from '../deciding/correct-operation.ts';
import { clerk, type DeskAtWork, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { type WriteRequest, write } from './write.ts';

let work: DeskAtWork;
beforeAll(async () => (work = await startDesk()));
afterAll(() => work.end());

const person = { firstName: 'Sana', lastName: 'Iyer', identifiers: [{ type: 'mobile', value: '9845012001' }] };
const group = { head: person, parent: null, children: [], hierarchyCode: 'LH-FAMILY', roleCode: 'HEAD' };

/** A write of each kind that only a manager may ask for. */
const managersWork: readonly WriteRequest[] = [
  { key: keyOf(1), work: { kind: 'status-label', draft: { label: 'Dormant', reason: 'moved away' } } },
  { key: keyOf(1), work: { kind: 'group-association', draft: group } },
  { work: { kind: 'group-registration', draft: group } },
];

describe('who may write', () => {
  it('is said once, by the kind', () => {
    const { kinds } = work.desk;
    const forManagers = (Object.keys(kinds) as WorkKind[]).filter((kind) => kinds[kind].access === 'manager');
    expect(forManagers.toSorted()).toEqual(managersWork.map((one) => one.work.kind).toSorted());
  });

  it.each(managersWork)('refuses $work.kind to a cashier, new or corrected, and keeps nothing', async (request) => {
    const customerId = 1;
    work.desk.directory.keep({ key: keyOf(customerId), customerId, firstName: 'Mara', lastName: '', identifiers: [] });
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await write(request, clerk, work.desk)).toMatchObject(refused);
    const corrected = { id: work.desk.newId(), work: request.work };
    expect(await fixAndResend(corrected, clerk, work.desk)).toMatchObject(refused);
    expect(work.desk.outbox.backlog.counts()).toMatchObject({ waiting: 0, attention: 0 });
  });
});

it('does nothing to a customer whom this till has never seen', async () => {
  const draft = { cardNumber: '7100412345', statusLabel: 'ACTIVE' };
  const stranger = keyOfBornHere(work.desk.newId());
  expect(await write({ key: stranger, work: { kind: 'card', draft } }, manager, work.desk)).toMatchObject({
    error: { code: 'not-found' },
  });
});

it('gives whoever is born here a key that begins with the work', async () => {
  await work.training.setReachable(false);
  const draft = { ...emptyDraft, firstName: 'Vera', mobile: '9845012002' };
  const kept = await write({ work: { kind: 'registration', draft } }, clerk, work.desk);
  if (!kept.ok || kept.data.status !== 'saved') throw new Error('It was to be kept');
  expect(kept.data.customerKey).toBe(keyOfBornHere(kept.data.operationId));
  expect(work.desk.directory.find(kept.data.customerKey)?.firstName).toBe('Vera');
});
