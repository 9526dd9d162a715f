import crypto from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft, type RegistrationDraft } from '#contract/drafts/registration.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { keyOf, keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845055555' };
const out: SubscriptionDraft = { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' };
const into: SubscriptionDraft = { ...out, type: 'OPTIN' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

/** What the service holds for a customer, and nothing else. */
function hold(held: readonly SubscriptionDraft[], customerId = 5): void {
  world.of(customerId).subscriptions.clear();
  for (const one of held) world.of(customerId).subscriptions.set(`${one.channel} ${one.priority}`, one);
}

type Kept = { readonly before?: readonly SubscriptionDraft[]; readonly lane?: string; readonly seenAtMs?: number };

function keep(change: SubscriptionDraft, { before = [], lane = 'c5', ...seen }: Kept = {}): string {
  const draft = { changes: [change], before, reason: 'asked to', ...seen };
  return till.keep({ kind: 'subscriptions', lane, payload: { version: 1, draft } }).id;
}

/** Kept while the service cannot be reached. */
async function keepOffline(...asked: Parameters<typeof keep>): Promise<string> {
  till.outbox.pause('4001');
  const id = keep(...asked);
  await till.outbox.submit(id);
  return id;
}

async function goOnline(): Promise<void> {
  till.outbox.resume('manager');
  await time.pass(minute);
}

const operation = (id: string) => till.outbox.store.find(id);
const asks = { state: 'attention', attention: 'changed-elsewhere' };
const isSent = { state: 'applied' };
const typeHeld = (customerId = 5) => world.of(customerId).subscriptions.get('MOBILE BULK')?.type;

describe('an opt-in that was kept', () => {
  it.each([
    ['had been opted in', [into]],
    ['had been asked nothing', []],
  ])('is for a person if the customer, who %s, has opted out elsewhere', async (_what, before) => {
    hold(before);
    const id = await keepOffline(into, { before });
    hold([out]);
    await goOnline();
    expect(operation(id)).toMatchObject({ ...asks, picture: { held: [{ type: 'OPTOUT' }] } });
    expect([world.ledger.length, typeHeld()]).toEqual([0, 'OPTOUT']);

    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    await time.pass(minute);
    expect([operation(id)?.state, typeHeld()]).toEqual(['applied', 'OPTIN']);
  });

  it('is for a person again if the customer has chosen once more since that person was asked', async () => {
    const id = await keepOffline(into, { before: [into] });
    hold([out]);
    await goOnline();
    hold([]);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    world.fates.push('busy');
    await till.outbox.submit(id);
    hold([out]);
    await time.pass(minute);
    expect(operation(id)).toMatchObject(asks);
  });

  it('is sent over the opt-out that was seen', async () => {
    hold([out]);
    const id = await keepOffline(into, { before: [out] });
    await goOnline();
    expect(operation(id)).toMatchObject(isSent);
  });

  it('is for a person where the list that was seen has grown by an opt-out', async () => {
    const id = await keepOffline(into, { before: [{ ...into, channel: 'EMAIL' }] });
    hold([out]);
    await goOnline();
    expect(operation(id)).toMatchObject(asks);
  });

  it('for another source is compared with the entry that the screen showed, where the answer names no source', async () => {
    hold([out]);
    const id = await keepOffline({ ...into, sourceName: 'WEBSITE' }, { before: [out] });
    await goOnline();
    expect(operation(id)).toMatchObject(isSent);
  });
});

describe('an opt-out that was kept', () => {
  it.each([
    ['nothing had been seen', []],
    ['it had not been among what was seen', [{ ...into, channel: 'EMAIL' }] as const],
    ['the opt-in had been seen', [into]],
  ])('is sent where %s', async (_what, before) => {
    hold([into]);
    const id = await keepOffline(out, { before });
    await goOnline();
    expect(operation(id)).toMatchObject(isSent);
  });

  it('is for a person if the opt-out had been seen and the customer has opted in since', async () => {
    const id = await keepOffline(out, { before: [out] });
    hold([into]);
    await goOnline();
    expect(operation(id)).toMatchObject(asks);
  });
});

describe('while the person waits', () => {
  it('an opt-in is never sent over an opt-out that was not seen, however fresh the screen', async () => {
    hold([out]);
    const id = keep(into, { before: [into], seenAtMs: time.now() });
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject(asks);
  });

  it('an opt-out is sent at once, and compared if the screen showed an old copy', async () => {
    hold([into]);
    const [fresh, old] = [time.now() - minute, time.now() - 10 * minute];
    const first = keep(out, { before: [out], seenAtMs: fresh });
    await till.outbox.submit(first);
    hold([into]);
    const second = keep(out, { before: [out], seenAtMs: old });
    await till.outbox.submit(second);
    expect([operation(first), operation(second)]).toMatchObject([isSent, asks]);
  });
});

describe('what this till itself has written meanwhile', () => {
  it('is nobody else’s choice', async () => {
    hold([into]);
    const first = await keepOffline(out, { before: [into] });
    const second = keep(into, { before: [out] });
    const third = keep(out, { before: [into] });
    await goOnline();
    expect([operation(first), operation(second), operation(third)]).toMatchObject([isSent, isSent, isSent]);
    expect(typeHeld()).toBe('OPTOUT');
  });

  it('does not hide an opt-out after it', async () => {
    hold([out]);
    const first = await keepOffline(into, { before: [out] });
    const second = keep({ ...into, orgUnitId: 3 }, { before: [out] });
    world.readFates.push('answered', 'busy');
    till.outbox.resume('manager');
    await time.pass(1000);
    expect(world.readFates).toEqual([]);
    expect([operation(first)?.state, operation(second)?.state]).toEqual(['applied', 'waiting']);
    hold([out]);
    await time.pass(minute);
    expect(operation(second)).toMatchObject(asks);
  });
});

describe('after a registration of this till', () => {
  async function register(draft: Partial<RegistrationDraft>): Promise<string> {
    const id = crypto.randomUUID();
    const identifiers = [{ type: 'mobile', value: '919845066666' }];
    const typed = { ...emptyDraft, firstName: 'Ines', mobile: '9845066666', ...draft };
    till.outbox.store.add({
      id,
      kind: 'registration',
      lane: keyOfBornHere(id),
      title: 'Ines',
      payload: { version: 1, draft: typed, identifiers },
      staffCode: '1001',
      staffName: 'Asha',
    });
    await till.outbox.submit(id);
    await time.pass(minute);
    return id;
  }

  const idOf = (registration: string) => operation(registration)?.customerId ?? 0;

  it('the box that was not ticked is no opt-out since', async () => {
    const registration = await register({});
    hold([out], idOf(registration));
    const id = await keepOffline(into, { lane: keyOf(idOf(registration)) });
    await goOnline();
    expect(operation(id)).toMatchObject(isSent);
  });

  it('an opt-out is one since if the box was ticked', async () => {
    const registration = await register({ mobileConsent: true });
    hold([out], idOf(registration));
    const id = await keepOffline(into, { lane: keyOf(idOf(registration)) });
    await goOnline();
    expect(operation(id)).toMatchObject(asks);
  });

  it.each([
    ['sent where they were agreed to in the same step', true, isSent],
    ['for a person where they are asked for later', false, asks],
  ])('personal messages over an opt-out that nobody saw are %s', async (_what, isOneStep, expected) => {
    const personal: SubscriptionDraft = { ...into, priority: 'TRANS' };
    const registration = await register({});
    hold([{ ...personal, type: 'OPTOUT' }], idOf(registration));
    till.outbox.pause('4001');
    const { id } = till.outbox.store.add({
      id: crypto.randomUUID(),
      kind: 'subscriptions',
      lane: keyOf(idOf(registration)),
      title: 'Ines',
      payload: { version: 1, draft: { changes: [personal], before: [], reason: '' } },
      staffCode: '1001',
      staffName: 'Asha',
      ...(isOneStep && { follows: registration }),
    });
    await goOnline();
    expect(operation(id)).toMatchObject(expected);
  });

  it('whoever was a member before has chosen before', async () => {
    const registration = await register({});
    const customerId = idOf(registration);
    till.outbox.store.keepWarnings(registration, [{ code: 8050, message: 'joined' }]);
    hold([out], customerId);
    const id = await keepOffline(into, { lane: keyOf(customerId) });
    await goOnline();
    expect(operation(id)).toMatchObject(asks);
  });
});
