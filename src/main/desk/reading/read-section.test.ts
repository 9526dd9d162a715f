import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CustomerSection, customerSection } from '#contract/customer.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { readSection } from './read-section.ts';
import { readService } from './read-customer.ts';
import { type DeskAtWork, clerk, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from '../writing/write.ts';

let work: DeskAtWork;
let key = '';

beforeAll(async () => {
  work = await startDesk();
  const draft = { ...emptyDraft, firstName: 'Lale', mobile: '98450 79001', mobileConsent: true };
  const registered = await write({ work: { kind: 'registration', draft } }, clerk, work.desk);
  if (!registered.ok) throw new Error(registered.error.code);
  key = registered.data.customerKey;
});
afterAll(() => work.end());

async function requests(): Promise<readonly string[]> {
  const all = (await (await fetch(`${work.training.url}/training/requests`)).json()) as readonly { path: string }[];
  return all.map(({ path }) => path.replace(/\d{4,}/g, 'ID'));
}

it('is nothing of a customer whom this till never read whole', async () => {
  const never = { key: 'c999999', section: 'points' } as const;
  expect(await readSection(never, work.desk)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

it('has a time for each part once all were read', async () => {
  const page = await readService(key, work.desk);
  expect(page.ok && Object.keys(page.data.readAtMs).toSorted()).toEqual([...customerSection.options].toSorted());
});

it.each<[CustomerSection, string]>([
  ['profile', '/v2/customers/ID'],
  ['points', '/v2/customers/ID'],
  ['subscriptions', '/v2/customers/ID/subscriptions'],
  ['coupons', '/v2/customers/ID/coupons'],
])('reads %s alone, in one request, and leaves the other parts as old as they were', async (section, path) => {
  const before = await readService(key, work.desk);
  const asked = (await requests()).length;
  const after = await readSection({ key, section }, work.desk);
  expect((await requests()).slice(asked)).toEqual([path]);
  if (!before.ok || !after.ok) throw new Error('A customer could not be read');
  for (const part of customerSection.options) {
    const [old = 0, now = 0] = [before.data.readAtMs[part], after.data.readAtMs[part]];
    if (part === section) expect(now).toBeGreaterThanOrEqual(old);
    else expect(now).toBe(old);
  }
  expect({ ...after.data, readAtMs: {}, fetchedAtMs: 0 }).toEqual({ ...before.data, readAtMs: {}, fetchedAtMs: 0 });
});

it('says that the service cannot be reached, and keeps what it has', async () => {
  await work.training.setReachable(false);
  const read = await readSection({ key, section: 'coupons' }, work.desk);
  expect(read).toMatchObject({ ok: false, error: { code: 'offline' } });
  await work.training.setReachable(true);
  expect(work.desk.directory.find(key)?.details?.coupons).not.toBeNull();
});
