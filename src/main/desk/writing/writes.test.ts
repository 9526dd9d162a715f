import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import { createMarks } from '../../kinds/testing/marks.ts';
import { type ShownCustomer, somebody } from '../../kinds/testing/shown-customer.ts';
import { type ChangeKind, changeKinds, writes } from '../../kinds/testing/writes.ts';
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

const marks = createMarks();
/** As `newCustomer` registers her. */
const mara: ShownCustomer = {
  ...somebody(0),
  firstName: 'Mara',
  lastName: 'Osei',
  consent: { channel: 'MOBILE', priority: 'BULK', holds: 'OPTOUT' },
};

/** A write that is done to her, and the words by which the service's ledger shows it. */
function make(kind: ChangeKind): { work: CustomerWork; mark: string } {
  const mark = marks.next(kind, mara);
  return { work: writes[kind].work(mark, mara), mark };
}

async function ledgerEntries(mark: string): Promise<readonly Record<string, unknown>[]> {
  const entries = (await (await fetch(`${work.training.url}/training/ledger`)).json()) as Record<string, unknown>[];
  return entries.filter((entry) => JSON.stringify(entry).includes(mark));
}

const settled = (id: string) =>
  vi.waitFor(() => expect(work.desk.outbox.store.find(id)?.state).toBe('applied'), { timeout: 15_000, interval: 50 });

describe.each(changeKinds)('a write of the kind %s', (kind) => {
  it('is applied while the cashier waits, once', async () => {
    const key = await newCustomer();
    const { work: asked, mark } = make(kind);
    expect(given(await write({ key, work: asked }, manager, work.desk))).toMatchObject({ status: 'applied' });
    expect(await ledgerEntries(mark)).toHaveLength(1);
  });

  it('whose answer was lost after the service took it is found to be ours, not sent again', async () => {
    if (writes[kind].mayRepeat) return;
    const key = await newCustomer();
    const { work: asked, mark } = make(kind);
    await fetch(`${work.training.url}/training/faults`, {
      method: 'POST',
      body: JSON.stringify({ route: writes[kind].route, kind: 'reset-after-commit', count: 1 }),
    });
    expect(given(await write({ key, work: asked }, manager, work.desk))).toMatchObject({ status: 'applied' });
    expect(await ledgerEntries(mark)).toHaveLength(1);
  });

  it('on a customer born offline waits for the registration, then follows it', async () => {
    await work.training.setReachable(false);
    const key = await newCustomer();
    const { work: asked, mark } = make(kind);
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
