import { beforeEach, describe, expect, it } from 'vitest';
import type { CardDraft } from '#contract/drafts/card.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { ManualTime } from '../testing/manual-time.ts';
import type { TestTill } from '../testing/till/test-till.ts';
import { tillThatKnows } from '../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../testing/world/service-world.ts';
import { kinds } from './kinds.ts';

type Kept = { readonly kind: string; readonly payload: unknown };

const minute = 60_000;
const lane = 'c5';
const mobile = { type: 'mobile', value: '919845033333' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

const kept = (kind: string, payload: object): Kept => ({ kind, payload: { version: 1, ...payload } });
const card = (cardNumber: string, series: Partial<CardDraft> = {}) =>
  kept('card', { draft: { cardNumber, statusLabel: 'ACTIVE', ...series } });
const identifiers = (add: object[], remove: object[] = [], place: object = {}) =>
  kept('identifier-change', { draft: { add, remove, ...place }, add, remove });
const email = (value: string) => ({ type: 'email', value });
const update = (changes: UpdateDraft['changes']) => kept('update', { draft: { changes, before: {} } });
const consent = (...changes: SubscriptionDraft[]) =>
  kept('subscriptions', { draft: { changes, before: [], reason: '' } });
const choice = (
  type: SubscriptionDraft['type'],
  channel: SubscriptionDraft['channel'] = 'EMAIL',
  more: Partial<SubscriptionDraft> = {},
): SubscriptionDraft => ({ channel, priority: 'BULK', type, ...more });
const label = (name: string) => kept('status-label', { draft: { label: name, reason: 'asked for' } });
const invite = (...names: string[]) => {
  const invitees = names.map((identifier) => ({ channel: 'EMAIL', name: 'Noor', identifier }));
  return kept('referral', { draft: { campaignToken: 'G', invitees }, invitees, invitedOn: '2026-05-04 08:00:00' });
};
const image = (fileName: string) =>
  kept('image', { draft: { fileName, mediaType: 'image/png', base64: 'iVBORw0KGgoA' } });
const family = (hierarchyCode: string, ...values: string[]) => {
  const [head, ...children] = values.map((value) => ({ firstName: 'Ana', lastName: '', identifiers: [email(value)] }));
  const people = { head, parent: null, children };
  return kept('group-association', { draft: { ...people, hierarchyCode, roleCode: 'HEAD' }, ...people });
};

/** Refuses the first, later on, and answers whether the second one was sent. */
async function passes(earlier: Kept, later: Kept): Promise<boolean> {
  world.fates.push({ refusedWith: 1001 });
  const refused = till.keep({ lane, ...earlier });
  const { id } = till.keep({ lane, ...later });
  till.outbox.wake();
  await time.pass(3 * minute);
  expect(till.state(refused.id)).toBe('attention');
  const came = world.came.length > 1;
  expect(till.state(id) === 'waiting').toBe(!came);
  return came;
}

describe('a refused write holds what touches the same', () => {
  it.each<[string, Kept, Kept]>([
    ['a card, another of its series', card('1', { seriesId: 7 }), card('2', { seriesId: 7 })],
    [
      'a card, the same card taken back',
      card('1', { seriesCode: 'A' }),
      identifiers([], [{ type: 'cardnumber', value: '1' }]),
    ],
    [
      'a mobile, the next mobile',
      identifiers([{ type: 'mobile', value: '91980' }]),
      identifiers([{ type: 'mobile', value: '91981' }]),
    ],
    [
      'an e-mail, the same in another source',
      identifiers([email('a@b.c')]),
      identifiers([], [email('A@b.c')], { source: 'WECHAT' }),
    ],
    ['a name, the same name', update({ lastName: 'Sol' }), update({ lastName: 'Mar', firstName: 'Ana' })],
    ['a field, the same field', update({ fields: { size: 'M' } }), update({ fields: { size: 'L' } })],
    [
      'a choice, the same choice',
      consent(choice('OPTIN')),
      consent(choice('OPTIN', 'EMAIL', { sourceName: 'INSTORE' })),
    ],
    ['an opt-out, the opt-in after it', consent(choice('OPTOUT')), consent(choice('OPTIN'))],
    ['an e-mail, an opt-in by e-mail', identifiers([email('a@b.c')]), consent(choice('OPTIN'))],
    [
      'an e-mail removed, an opt-in by e-mail',
      identifiers([], [email('a@b.c')]),
      consent(choice('OPTIN', 'EMAIL', { priority: 'TRANS' })),
    ],
    ['a mobile, an opt-in by SMS', identifiers([mobile]), consent(choice('OPTIN', 'MOBILE'))],
    ['a mobile, an opt-in by WhatsApp', identifiers([mobile]), consent(choice('OPTIN', 'WHATSAPP'))],
    ['a WeChat id, an opt-in there', identifiers([{ type: 'wechat', value: 'w' }]), consent(choice('OPTIN', 'WECHAT'))],
    ['a label, the next label', label('Dormant'), label('Active')],
    ['a picture, the next picture', image('a.png'), image('b.png')],
    ['an invitee, the same invitee', invite('a@b.c', 'd@e.f'), invite('g@h.i', 'D@e.f')],
    ['a place in a family, the next place in it', family('F', 'a@b.c'), family('F', 'd@e.f')],
    [
      'a place in a family, the e-mail that names somebody',
      family('F', 'a@b.c', 'd@e.f'),
      identifiers([], [email('d@e.f')]),
    ],
    ['a kind that this till does not know, anything', kept('raffle', {}), label('Active')],
    ['a row that cannot be read, anything', kept('card', { draft: {} }), consent(choice('OPTOUT'))],
  ])('%s', async (_, earlier, later) => {
    expect(await passes(earlier, later)).toBe(false);
  });
});

describe('a refused write lets pass what does not depend on it', () => {
  it.each<[string, Kept, Kept]>([
    ['a card, one of another series', card('1', { seriesId: 7 }), card('2', { seriesId: 8 })],
    ['a card of no known series, another', card('9999990'), card('2')],
    ['a card, the mobile', card('1'), identifiers([{ type: 'mobile', value: '91980' }])],
    ['a card, an opt-in', card('1'), consent(choice('OPTIN'))],
    ['a card, an opt-out', card('1'), consent(choice('OPTOUT'))],
    ['an e-mail, an opt-out by e-mail', identifiers([email('a@b.c')]), consent(choice('OPTOUT'))],
    ['an opt-in, the opt-out after it', consent(choice('OPTIN')), consent(choice('OPTOUT'))],
    ['an opt-out, another opt-out', consent(choice('OPTOUT')), consent(choice('OPTOUT'))],
    ['an e-mail, an opt-in by SMS', identifiers([email('a@b.c')]), consent(choice('OPTIN', 'MOBILE'))],
    ['an opt-in by e-mail, the e-mail', consent(choice('OPTIN')), identifiers([email('a@b.c')])],
    ['an e-mail, the mobile', identifiers([email('a@b.c')]), identifiers([{ type: 'mobile', value: '91980' }])],
    [
      'a choice, one of another priority',
      consent(choice('OPTIN')),
      consent(choice('OPTIN', 'EMAIL', { priority: 'TRANS' })),
    ],
    [
      'a choice, one of another org unit',
      consent(choice('OPTIN')),
      consent(choice('OPTIN', 'EMAIL', { orgUnitId: 3 })),
    ],
    [
      'a choice, one of another source',
      consent(choice('OPTIN', 'WECHAT')),
      consent(choice('OPTIN', 'WECHAT', { sourceName: 'WECHAT', accountId: 'a' })),
    ],
    ['a name, another field', update({ lastName: 'Sol' }), update({ fields: { lastName: 'Sol' } })],
    ['a field, an extended field', update({ fields: { size: 'M' } }), update({ extendedFields: { size: 'M' } })],
    ['an invitee, another invitee', invite('a@b.c'), invite('d@e.f')],
    ['a picture, a label', image('a.png'), label('Active')],
    ['a place in a family, a name', family('F', 'a@b.c'), update({ lastName: 'Sol' })],
  ])('%s', async (_, earlier, later) => {
    if (earlier.kind === 'group-association') world.add(6, email('a@b.c'));
    expect(await passes(earlier, later)).toBe(true);
  });
});

describe('what waits for a person is found out anew', () => {
  async function refuseCard() {
    world.fates.push({ refusedWith: 1001 });
    const refused = till.keep({ lane, ...card('1') });
    await till.outbox.submit(refused.id);
    expect(till.state(refused.id)).toBe('attention');
  }

  it('at every start, whatever the database says', async () => {
    await refuseCard();
    const [same, other] = [till.keep({ lane, ...card('1') }), till.keep({ lane, ...label('Active') })];
    till.db.exec('UPDATE open_lanes SET for_person = 1 - for_person');
    till = till.killAndRestart();
    till.outbox.wake();
    await time.pass(minute);
    expect([till.state(same.id), till.state(other.id)]).toEqual(['waiting', 'applied']);
  });

  it('when a pause ends under which everything was made unknown', async () => {
    await refuseCard();
    const same = till.keep({ lane, ...card('1') });
    till.outbox.pause('4001');
    till.outbox.store.readAllBeforeSending();
    till.outbox.resume('manager');
    await time.pass(3 * minute);
    expect(till.outbox.store.find(same.id)).toMatchObject({ state: 'waiting', attempts: 1 });
  });
});

it('a card tells its series by its number, unless the series is named', () => {
  const cardSeries = [
    { name: 'Gold', id: 7, startsWith: '71', statusLabels: ['ACTIVE'], fields: [] },
    { name: 'Gift', code: 'G', startsWith: '72', statusLabels: ['ACTIVE'], fields: [] },
  ];
  const touches = (draft: Partial<CardDraft> & { readonly cardNumber: string }) =>
    kinds.card
      .bind({ version: 1, draft: { statusLabel: 'ACTIVE', ...draft } })
      ?.reach({ source: 'INSTORE', accountId: undefined, cardSeries }).touches[1];
  expect(touches({ cardNumber: '7101' })).toBe(touches({ cardNumber: '9901', seriesId: 7 }));
  expect(touches({ cardNumber: '7201' })).toBe(touches({ cardNumber: '7299' }));
  expect(touches({ cardNumber: '7201' })).not.toBe(touches({ cardNumber: '7101' }));
});

describe('an opt-in that something newer has passed', () => {
  it('is not sent over the opt-out, whoever sends it again', async () => {
    world.fates.push({ refusedWith: 1001 });
    const { id } = till.keep({ lane, ...consent(choice('OPTIN')) });
    await till.outbox.submit(id);
    const out = till.keep({ lane, ...consent(choice('OPTOUT')) });
    await till.outbox.submit(out.id);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'overtaken' });
    expect([till.state(out.id), world.ledger.length]).toEqual(['applied', 1]);
  });

  it('is not sent when the address change that held it has ended', async () => {
    world.fates.push({ refusedWith: 1001 });
    const { id: address } = till.keep({ lane, ...identifiers([email('a@b.c')]) });
    await till.outbox.submit(address);
    const { id } = till.keep({ lane, ...consent(choice('OPTIN')) });
    const out = till.keep({ lane, ...consent(choice('OPTOUT')) });
    till.outbox.wake();
    await time.pass(minute);
    expect([till.state(id), till.state(out.id)]).toEqual(['waiting', 'applied']);
    till.outbox.store.resolve(address, { to: 'waiting', by: '4001' });
    till.outbox.wake();
    await time.pass(3 * minute);
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'overtaken' });
  });

  it('is sent if the newer one is about another choice', async () => {
    world.fates.push({ refusedWith: 1001 });
    const { id } = till.keep({ lane, ...consent(choice('OPTIN')) });
    await till.outbox.submit(id);
    await till.outbox.submit(till.keep({ lane, ...consent(choice('OPTOUT', 'MOBILE')) }).id);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
  });
});
