import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork, WorkKind } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import { readService } from '../reading/read-customer.ts';
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
const nextNumber = () => `98450${String((count += 1)).padStart(5, '0')}`;

async function newCustomer(): Promise<string> {
  const draft = { ...emptyDraft, firstName: 'Mara', lastName: 'Osei', mobile: nextNumber() };
  return given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
}

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(80)]).toString('base64');
let card = 70;

/** One write of each kind that is done to a customer, and the words by which the service's ledger shows it. */
const makers: Readonly<
  Record<Exclude<WorkKind, 'registration' | `group-${string}`>, () => { work: CustomerWork; mark: string }>
> = {
  update: () => {
    const mark = `Mara${(count += 1)}`;
    return { work: { kind: 'update', draft: { changes: { firstName: mark }, before: { firstName: 'Mara' } } }, mark };
  },
  'identifier-change': () => {
    const mark = `mara${(count += 1)}@example.org`;
    const draft = { add: [{ type: 'email', value: mark.toUpperCase() }], remove: [] };
    return { work: { kind: 'identifier-change', draft }, mark };
  },
  card: () => {
    const mark = `71004000000${(card += 1)}`;
    return { work: { kind: 'card', draft: { cardNumber: mark, statusLabel: 'ACTIVE' } }, mark };
  },
  subscriptions: () => {
    const mark = `asked ${(count += 1)}`;
    const change = { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN' } as const;
    const before = { ...change, type: 'OPTOUT' } as const;
    return { work: { kind: 'subscriptions', draft: { changes: [change], before: [before], reason: mark } }, mark };
  },
  'status-label': () => {
    const mark = `reason ${(count += 1)}`;
    return { work: { kind: 'status-label', draft: { label: 'Dormant', reason: mark } }, mark };
  },
  referral: () => {
    const mark = `noor${(count += 1)}@example.org`;
    const invitees = [{ channel: 'EMAIL' as const, name: 'Noor', identifier: mark }];
    return { work: { kind: 'referral', draft: { campaignToken: 'GLOWPAL', invitees } }, mark };
  },
  image: () => {
    const mark = `picture-${(count += 1)}.png`;
    return { work: { kind: 'image', draft: { fileName: mark, mediaType: 'image/png', base64: png } }, mark };
  },
};
const kinds = Object.keys(makers) as (keyof typeof makers)[];

async function ledgerEntries(mark: string): Promise<readonly Record<string, unknown>[]> {
  const entries = (await (await fetch(`${work.training.url}/training/ledger`)).json()) as Record<string, unknown>[];
  return entries.filter((entry) => JSON.stringify(entry).includes(mark));
}

const settled = (id: string) =>
  vi.waitFor(() => expect(work.desk.outbox.store.find(id)?.state).toBe('applied'), { timeout: 15_000, interval: 50 });

describe.each(kinds)('a write of the kind %s', (kind) => {
  it('is applied while the cashier waits, once', async () => {
    const key = await newCustomer();
    const { work: asked, mark } = makers[kind]();
    expect(given(await write({ key, work: asked }, manager, work.desk))).toMatchObject({ status: 'applied' });
    expect(await ledgerEntries(mark)).toHaveLength(1);
  });

  it('whose answer was lost after the service took it is found to be ours, not sent again', async () => {
    if (kind === 'status-label' || kind === 'image') return;
    const key = await newCustomer();
    const { work: asked, mark } = makers[kind]();
    await fetch(`${work.training.url}/training/faults`, {
      method: 'POST',
      body: JSON.stringify({ route: routes[kind], kind: 'reset-after-commit', count: 1 }),
    });
    expect(given(await write({ key, work: asked }, manager, work.desk))).toMatchObject({ status: 'applied' });
    expect(await ledgerEntries(mark)).toHaveLength(1);
  });

  it('on a customer born offline waits for the registration, then follows it', async () => {
    await work.training.setReachable(false);
    const key = await newCustomer();
    const { work: asked, mark } = makers[kind]();
    const outcome = given(await write({ key, work: asked }, manager, work.desk));
    expect(outcome).toMatchObject({ status: 'saved' });
    await work.training.setReachable(true);
    work.desk.outbox.sendNow();
    if (outcome.status === 'saved') await settled(outcome.operationId);
    const [entry] = await ledgerEntries(mark);
    expect(entry).toBeDefined();
    if (['update', 'identifier-change', 'card'].includes(kind)) {
      expect(entry).toMatchObject({ query: { use_async: 'true' } });
    }
    given(await readService(key, work.desk));
  });
});

const routes: Readonly<Record<keyof typeof makers, string>> = {
  update: 'PUT /v2/customers/{customerId}',
  'identifier-change': 'POST /v2/customers/{customerId}/changeIdentifier',
  card: 'POST /v2/customers/{customerId}/changeIdentifier',
  subscriptions: 'POST /v2/customers/{customerId}/subscriptions',
  'status-label': 'PUT /v2/customers/lookup/status',
  referral: 'POST /v2/customers/{customerId}/referrals',
  image: 'POST /v2/customers/{customerId}/setImage',
};

describe('a group', () => {
  const person = (mobile: string) => ({
    firstName: 'Sana',
    lastName: 'Iyer',
    identifiers: [{ type: 'mobile', value: mobile }],
  });
  const family = (children: readonly string[]) => ({
    head: person(nextNumber()),
    parent: null,
    children: children.map(person),
    hierarchyCode: 'LH-FAMILY',
    roleCode: 'HEAD',
    childRoleCode: 'MEMBER',
  });

  it('is registered whole, and found to be ours when the answer was lost', async () => {
    const lost = { route: 'POST /v2/customers/bulk', kind: 'reset-after-commit', count: 1 };
    await fetch(`${work.training.url}/training/faults`, { method: 'POST', body: JSON.stringify(lost) });
    const draft = family([nextNumber(), nextNumber()]);
    const outcome = given(await write({ work: { kind: 'group-registration', draft } }, manager, work.desk));
    expect(outcome).toMatchObject({ status: 'applied' });
    expect(await ledgerEntries(draft.head.identifiers[0]?.value ?? '')).toHaveLength(1);
  });

  it('of which a part is refused is for a person, who sends the rest', async () => {
    const draft = { ...family([nextNumber()]), children: [person(nextNumber()), person('98')] };
    const outcome = await write({ work: { kind: 'group-registration', draft } }, manager, work.desk);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
