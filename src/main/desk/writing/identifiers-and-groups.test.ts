import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Identifier } from '#contract/customer.ts';
import type { GroupDraft } from '#contract/drafts/group.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork, Work } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import { registerCustomer as registerElsewhere } from '../../capillary/customers/register-customer.ts';
import { groupPayload } from '../../kinds/group/payload.ts';
import { referralPayload } from '../../kinds/referral/payload.ts';
import { currentKey } from '../current-key.ts';
import { readTill } from '../reading/read-customer.ts';
import { fixAndResend } from '../deciding/correct-operation.ts';
import { useExisting } from '../deciding/resolve-operation.ts';
import { searchTill } from '../reading/search-customers.ts';
import { clerk, type DeskAtWork, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from './write.ts';

let work: DeskAtWork;
beforeAll(async () => (work = await startDesk()));
afterAll(() => work.end());

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

let count = 0;
const nextMobile = () => `9198452${String((count += 1)).padStart(5, '0')}`;
const mobile = (value: string): Identifier => ({ type: 'mobile', value });
const email = (): Identifier => ({ type: 'email', value: `mara${(count += 1)}@example.org` });

async function newCustomer(number = nextMobile()): Promise<string> {
  const draft = { ...emptyDraft, firstName: 'Mara', lastName: 'Osei', mobile: `+${number}` };
  return given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
}

const keep = async (key: string, asked: CustomerWork) => given(await write({ key, work: asked }, clerk, work.desk));
const change = (key: string, draft: { add: Identifier[]; remove: Identifier[] }) =>
  keep(key, { kind: 'identifier-change', draft });

async function loseNextAnswer(route: string): Promise<void> {
  const lost = JSON.stringify({ route, kind: 'reset-after-commit', count: 1 });
  await fetch(`${work.training.url}/training/faults`, { method: 'POST', body: lost });
}

/** Somebody who is known in the web shop only. */
async function customerOfWebShop(value: string): Promise<number> {
  const profile = { firstName: 'Mara', identifiers: [mobile(value)], source: 'ECOMMERCE' };
  const request = { loyaltyInfo: { loyaltyType: 'loyalty' }, profiles: [profile] } as const;
  const answer = await registerElsewhere(work.desk.service, request, { mode: 'live' });
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return answer.value.createdId;
}

describe('a change of identifiers', () => {
  it('that the service has taken is what the till finds without network', async () => {
    const number = nextMobile();
    const key = await newCustomer(number);
    const [added, next] = [email(), nextMobile()];
    const outcome = await change(key, { add: [added, mobile(next)], remove: [mobile(number)] });
    expect(outcome).toMatchObject({ status: 'applied', customerKey: key });
    expect(searchTill(added.value, work.desk)).toMatchObject([{ key }]);
    expect(searchTill(next, work.desk)).toMatchObject([{ key }]);
    expect(searchTill(number, work.desk)).toEqual([]);
  });

  it.each([false, true])('that joins two accounts leads to the survivor (answer lost: %s)', async (isLost) => {
    const value = nextMobile();
    const survivor = await customerOfWebShop(value);
    const key = await newCustomer();
    if (isLost) await loseNextAnswer('POST /v2/customers/{customerId}/changeIdentifier');
    const outcome = await change(key, { add: [mobile(value)], remove: [] });
    expect(outcome).toMatchObject({ status: 'applied', customerKey: `c${survivor}` });
    if (outcome.status === 'applied') expect(outcome.warnings).not.toEqual([]);
    expect(currentKey(key, work.desk)).toBe(`c${survivor}`);
    expect(given(readTill(key, work.desk))).toMatchObject({ customerId: survivor, firstName: 'Mara' });
  });

  it('is for a person when another customer holds it, and does not turn one into the other', async () => {
    const number = nextMobile();
    const holder = await newCustomer(number);
    const outcome = await change(await newCustomer(), { add: [mobile(number)], remove: [] });
    if (outcome.status !== 'attention') throw new Error(outcome.status);
    expect(outcome.operation).toMatchObject({
      attention: 'person-decides',
      existingCustomerId: Number(holder.slice(1)),
    });
    expect(await useExisting(outcome.operation.id, clerk, work.desk)).toMatchObject({ error: { code: 'conflict' } });
  });

  it.each([
    [{ add: [mobile('12')], remove: [] }, ['draft.add.0.value']],
    [
      { add: [{ type: 'email', value: 'nobody' }], remove: [mobile('12')] },
      ['draft.add.0.value', 'draft.remove.0.value'],
    ],
    [{ add: [mobile('98450 77001')], remove: [mobile('+91 98450 77001')] }, ['draft.remove.0.value']],
  ])('is not kept as %j', async (draft, fields) => {
    const key = await newCustomer();
    const refused = await write({ key, work: { kind: 'identifier-change', draft } }, clerk, work.desk);
    expect(refused).toMatchObject({ error: { code: 'invalid-input', data: { fields } } });
  });
});

it('finds a card without network once it is issued', async () => {
  const key = await newCustomer();
  const draft = { cardNumber: ' 7100 4000 00095 ', statusLabel: 'ACTIVE' };
  expect(await keep(key, { kind: 'card', draft })).toMatchObject({ status: 'applied' });
  expect(searchTill('7100400000095', work.desk)).toMatchObject([{ key }]);
});

it('keeps the time of an invitation when it is corrected, because nothing else identifies it', async () => {
  const key = await newCustomer();
  const invitees = [{ channel: 'EMAIL' as const, name: 'Noor', identifier: email().value.toUpperCase() }];
  const outcome = await keep(key, { kind: 'referral', draft: { campaignToken: 'EMBERDRAFT', invitees } });
  if (outcome.status !== 'attention') throw new Error(outcome.status);
  const { id } = outcome.operation;
  const before = referralPayload.parse(work.desk.outbox.store.find(id)?.payload).invitedOn;
  vi.spyOn(work.desk.clock, 'now').mockReturnValueOnce(work.desk.clock.now() + 60_000);
  const corrected: Work = { kind: 'referral', draft: { campaignToken: 'GLOWPAL', invitees } };
  expect(given(await fixAndResend({ id, work: corrected }, clerk, work.desk))).toMatchObject({ status: 'applied' });
  expect(referralPayload.parse(work.desk.outbox.store.find(id)?.payload).invitedOn).toBe(before);
});

describe('a group', () => {
  const person = (...identifiers: Identifier[]) => ({ firstName: 'Sana', lastName: 'Iyer', identifiers });
  const family = (children: GroupDraft['children']): GroupDraft => ({
    head: person(mobile(nextMobile())),
    parent: null,
    children,
    hierarchyCode: 'LH-FAMILY',
    roleCode: 'HEAD',
    childRoleCode: 'MEMBER',
  });
  const childrenSent = async (value: string) => {
    const entries = (await (await fetch(`${work.training.url}/training/ledger`)).json()) as { body?: unknown }[];
    return entries.filter(({ body }) => JSON.stringify(body ?? null).includes(value)).length;
  };

  it('sends only the refused member again, corrected', async () => {
    const [one, other] = [nextMobile(), email()];
    await newCustomer(one);
    await change(await newCustomer(), { add: [other], remove: [] });
    const good = nextMobile();
    const draft = family([person(mobile(good)), { ...person(mobile(one), other), firstName: 'Tariq' }]);
    const outcome = given(await write({ work: { kind: 'group-registration', draft } }, manager, work.desk));
    if (outcome.status !== 'attention') throw new Error(outcome.status);
    const { id } = outcome.operation;
    expect(outcome.operation).toMatchObject({ attention: 'partly-applied', serviceMessage: 'Tariq Iyer' });
    expect(outcome.customerKey).toMatch(/^c\d+$/);

    const corrected = { ...draft, children: [draft.children[0] ?? person(), person(mobile(nextMobile()))] };
    const again = await fixAndResend(
      { id, work: { kind: 'group-registration', draft: corrected } },
      manager,
      work.desk,
    );
    expect(given(again)).toMatchObject({ status: 'applied', customerKey: outcome.customerKey });
    expect(await childrenSent(good)).toBe(1);
    const { children } = groupPayload.parse(work.desk.outbox.store.find(id)?.payload);
    expect(children.map(({ done }) => done)).toEqual([true, false]);
  });

  it('of customers who are there is set again when the answer was lost', async () => {
    const [head, child] = [nextMobile(), nextMobile()];
    const key = await newCustomer(head);
    await newCustomer(child);
    await loseNextAnswer('PUT /v2/customers/bulk');
    const draft = { ...family([person(mobile(child))]), head: person(mobile(head)) };
    const outcome = given(await write({ key, work: { kind: 'group-association', draft } }, manager, work.desk));
    if (outcome.status !== 'saved') throw new Error(outcome.status);
    expect(outcome.customerKey).toBe(key);
    expect(work.desk.outbox.store.find(outcome.operationId)?.state).toBe('unknown');
  });

  it('goes after an earlier one that names the same person, whom this till does not know', async () => {
    await work.training.setReachable(false);
    const child = person(mobile(nextMobile()));
    const [first, next] = [family([child]), family([child])];
    const before = given(await write({ work: { kind: 'group-registration', draft: first } }, manager, work.desk));
    const after = given(await write({ work: { kind: 'group-registration', draft: next } }, manager, work.desk));
    if (before.status !== 'saved' || after.status !== 'saved') throw new Error('It was sent');
    expect(work.desk.outbox.store.isHead(before.operationId)).toBe(true);
    expect(work.desk.outbox.store.isHead(after.operationId)).toBe(false);
    const draft = { ...emptyDraft, firstName: 'Sana', mobile: child.identifiers[0]?.value ?? '' };
    expect(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).toMatchObject({
      error: { code: 'conflict' },
    });
    await work.training.setReachable(true);
  });

  it('names nobody by an identifier that a kept change removes, and waits for one that it adds', async () => {
    const [old, fresh] = [nextMobile(), nextMobile()];
    const key = await newCustomer(old);
    await work.training.setReachable(false);
    await change(key, { add: [mobile(fresh)], remove: [mobile(old)] });
    const refused = await write(
      { work: { kind: 'group-registration', draft: family([person(mobile(old))]) } },
      manager,
      work.desk,
    );
    expect(refused).toMatchObject({ error: { data: { fields: ['draft.children.0.identifiers.0.value'] } } });
    given(
      await write({ work: { kind: 'group-registration', draft: family([person(mobile(fresh))]) } }, manager, work.desk),
    );
    expect(work.desk.outbox.store.openOfLane(key).map(({ kind }) => kind)).toEqual([
      'identifier-change',
      'group-registration',
    ]);
    await work.training.setReachable(true);
  });

  it('waits for the registration of a child who was born here', async () => {
    await work.training.setReachable(false);
    const child = nextMobile();
    const key = await newCustomer(child);
    const draft = family([person(mobile(child))]);
    const outcome = given(await write({ work: { kind: 'group-registration', draft } }, manager, work.desk));
    if (outcome.status !== 'saved') throw new Error(outcome.status);
    expect(work.desk.outbox.store.openOfLane(key).map(({ kind }) => kind)).toEqual([
      'registration',
      'group-registration',
    ]);
    await work.training.setReachable(true);
    work.desk.outbox.sendNow();
    await vi.waitFor(() => expect(work.desk.outbox.store.find(outcome.operationId)?.state).toBe('applied'), 15_000);
    expect(searchTill(child, work.desk)).toHaveLength(1);
  });

  it('in which somebody is named twice is not kept', async () => {
    const twice = mobile(nextMobile());
    const refused = await write(
      { work: { kind: 'group-registration', draft: family([person(twice), person(twice)]) } },
      manager,
      work.desk,
    );
    expect(refused).toMatchObject({ error: { data: { fields: ['draft.children.1.identifiers.0.value'] } } });
  });
});
