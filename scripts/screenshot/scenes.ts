import { emptyDraft } from '#contract/drafts/registration.ts';
import { specialMobiles } from '#training-api/seed/seed-special-cases.ts';
import { en } from '#renderer/locales/en/index.ts';
import { drawJpeg } from '../../e2e/fixtures/photos.ts';
import { ChangeForm } from '../../e2e/pages/change-form.ts';
import { OutboxPage } from '../../e2e/pages/outbox-page.ts';
import { PhotoForm } from '../../e2e/pages/photo-form.ts';
import { register, RegisterPage } from '../../e2e/pages/register-page.ts';
import { SearchPage } from '../../e2e/pages/search-page.ts';
import { SignInPage } from '../../e2e/pages/sign-in-page.ts';
import { TillWindow } from '../../e2e/pages/till-window.ts';
import { TrainingBar } from '../../e2e/pages/training-bar.ts';
import { fillEverySection } from '../../e2e/fixtures/every-section.ts';
import type { TillApp } from '../../e2e/fixtures/till-app.ts';

type Scene = (till: TillApp) => Promise<void>;

const cashier = { code: '1001', pin: '246810' };
const manager = { code: '2001', pin: '975310' };

/** A person whom the training service does not know. */
const newcomer = { firstName: 'Mirela', lastName: 'Okonkwo', mobile: '9876501234', email: 'mirela@example.com' };

/** The scenes for pictures. Each begins at the sign-in screen, in English. */
export const scenes = {
  'sign-in': async (till) => till.shows('sign-in'),
  search: async (till) => signIn(till),
  results: async (till) => {
    await signIn(till);
    await searchMembers(till);
  },
  customer: async (till) => {
    await signIn(till);
    await searchMembers(till);
    await till.page.keyboard.press('Enter');
    await till.shows('customer');
  },
  recent: async (till) => {
    await scenes.customer(till);
    const search = await SearchPage.open(till);
    await search.type('dewi');
    await till.page.getByRole('option').first().waitFor();
    await till.page.keyboard.press('Enter');
    await till.shows('customer');
    await SearchPage.open(till);
    await search.type('');
    await till.page.getByRole('option').nth(1).waitFor();
  },
  sources: async (till) => openSources(till, 'F6'),
  'subscriptions-of-sources': async (till) => openSources(till, 'F8'),
  'edit-details': async (till) => openChange(till, 'F9'),
  identifiers: async (till) => openChange(till, 'F6'),
  card: async (till) => openChange(till, 'F7'),
  'card-of-series': async (till) => {
    await scenes['card-held'](till);
    const form = await ChangeForm.open(till, 'card');
    await form.scan('88020000003');
    await form.says('Vehicle').waitFor();
  },
  'card-one-too-many': async (till) => {
    await scenes['card-held'](till);
    const form = await ChangeForm.open(till, 'card');
    await form.scan('7100400000062');
    await till.page.getByRole('dialog').getByText('may hold 1').waitFor();
  },
  'card-held': async (till) => {
    await signIn(till);
    await register(till, newcomer);
    const form = await ChangeForm.open(till, 'card');
    await form.scan('7100400000061');
    await form.send();
    await till.page.getByText('Lantern card').first().waitFor();
    await till.page.getByRole('button', { name: en.customer.cardRemove.title }).scrollIntoViewIfNeeded();
  },
  'card-removal': async (till) => {
    await scenes['card-held'](till);
    await till.page.getByRole('button', { name: en.customer.cardRemove.title }).click();
    await ChangeForm.shown(till, 'removal');
  },
  subscriptions: async (till) => openChange(till, 'F8'),
  photo: async (till) => openPhoto(till),
  'photo-refused': async (till) => {
    await openPhoto(till);
    await new PhotoForm(till).choose({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7') });
    await new PhotoForm(till).says(en.customer.photo.fault['no-picture']).waitFor();
  },
  'photo-waiting': async (till) => {
    await scenes.customer(till);
    await new TrainingBar(till).cutNetwork();
    const form = new PhotoForm(till);
    await form.open();
    await form.choose({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await drawJpeg(till, 1200, 900) });
    await form.save();
    await till.page.getByText(en.customer.saved, { exact: true }).waitFor();
  },
  register: async (till) => {
    await signIn(till);
    const page = await RegisterPage.open(till);
    await page.fill(newcomer);
  },
  'register-more': async (till) => {
    await signIn(till);
    const page = await RegisterPage.open(till);
    await page.fill({ ...newcomer, mobile: '98111 00002', firstName: 'n'.repeat(300) });
    await page.openMore();
    await page.press();
  },
  registered: async (till) => {
    await signIn(till);
    await register(till, newcomer);
  },
  saved: async (till) => {
    await signIn(till);
    await new TrainingBar(till).cutNetwork();
    await register(till, newcomer);
  },
  outbox: async (till) => {
    await signIn(till, manager);
    await fillEverySection(till);
    await OutboxPage.open(till);
  },
  'outbox-list': async (till) => {
    await scenes.outbox(till);
    await till.page.getByRole('list').last().scrollIntoViewIfNeeded();
    await till.page.mouse.wheel(0, 2000);
  },
  draining: async (till) => {
    await signIn(till, manager);
    const window = new TillWindow(till);
    await window.ask('app.set-training-network', { reachable: false });
    for (let nth = 0; nth < 200; nth += 1) {
      const draft = { ...emptyDraft, ...newcomer, email: '', mobile: `98765${String(10_000 + nth)}` };
      await window.ask('customers.write', { work: { kind: 'registration', draft } });
    }
    await window.ask('app.set-training-network', { reachable: true });
    await OutboxPage.open(till);
    await till.page.getByRole('progressbar').waitFor();
  },
  story: async (till) => {
    await scenes.outbox(till);
    await new OutboxPage(till).refused('Emil').openStory();
  },
  correct: async (till) => {
    await scenes.outbox(till);
    await new OutboxPage(till).refused('Emil').correct();
  },
  compare: async (till) => {
    await scenes.outbox(till);
    await new OutboxPage(till).refused('Ingrid').compare();
  },
  discard: async (till) => {
    await scenes.outbox(till);
    await new OutboxPage(till).refused('Ingrid').discard();
  },
  paused: async (till) => {
    await scenes.outbox(till);
    await new OutboxPage(till).pause();
  },
  attention: async (till) => {
    await signIn(till);
    const bar = new TrainingBar(till);
    await bar.cutNetwork();
    // The training service already knows a customer with this mobile.
    await register(till, { ...newcomer, mobile: '9811100002' });
    await bar.restoreNetwork();
    const page = await OutboxPage.open(till);
    await page.attention.first().waitFor({ timeout: 30_000 });
  },
  elsewhere: async (till) => {
    await signIn(till, manager);
    const page = await changeElsewhere(till);
    await page.attention.nth(1).waitFor();
  },
  'elsewhere-kept': async (till) => {
    await scenes.elsewhere(till);
    await till.page.getByRole('button', { name: en.operation.elsewhere.optedOut.keep }).click();
    await till.page.getByRole('dialog').waitFor();
  },
  member: async (till) => {
    await scenes.attention(till);
    await till.page.getByRole('button', { name: en.operation.useExisting }).click();
    await till.page.getByRole('table').waitFor();
  },
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;

export const sceneNames = Object.keys(scenes) as readonly SceneName[];

export const isSceneName = (word: string): word is SceneName => word in scenes;

async function signIn(till: TillApp, person = cashier): Promise<void> {
  await new SignInPage(till).signIn(person);
}

const searchMembers: Scene = async (till) => {
  const page = await SearchPage.open(till);
  await page.type('asha');
  await page.rows.first().waitFor();
};

/** Two new customers ask for what others are said to have changed since a screen showed it. */
async function changeElsewhere(till: TillApp): Promise<OutboxPage> {
  const window = new TillWindow(till);
  const keyOf = async (mobile: string) => {
    await register(till, { ...newcomer, email: '', mobile });
    const [row] = await window.ask('customers.search-till', { text: mobile });
    return row?.key ?? '';
  };
  const choice = { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN' } as const;
  const consent = { changes: [choice], before: [choice], reason: '' };
  const first = await keyOf(newcomer.mobile);
  await window.ask('customers.write', { key: first, work: { kind: 'subscriptions', draft: consent } });
  const details = { changes: { lastName: 'Adeyemi' }, before: { lastName: 'Okonkwo-Bello' }, seenAtMs: 0 };
  const second = await keyOf('9876501235');
  await window.ask('customers.write', { key: second, work: { kind: 'update', draft: details } });
  return OutboxPage.open(till);
}

/** Opens a form for the customer whom two sources know. */
async function openSources(till: TillApp, key: string): Promise<void> {
  await signIn(till);
  const page = await SearchPage.open(till);
  await page.type(specialMobiles.merged);
  await page.rows.first().waitFor();
  await till.page.keyboard.press('Enter');
  await till.shows('customer');
  await till.page.getByText('WEBSITE').first().waitFor();
  await till.page.keyboard.press(key);
  await till.page.getByRole('dialog').waitFor();
}

async function openChange(till: TillApp, key: string): Promise<void> {
  await scenes.customer(till);
  await till.page.keyboard.press(key);
  await till.page.getByRole('dialog').waitFor();
}

async function openPhoto(till: TillApp): Promise<void> {
  await scenes.customer(till);
  await new PhotoForm(till).open();
}
