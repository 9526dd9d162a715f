import { en } from '#renderer/locales/en/index.ts';
import { OutboxPage } from '../../e2e/pages/outbox-page.ts';
import { register, RegisterPage } from '../../e2e/pages/register-page.ts';
import { SearchPage } from '../../e2e/pages/search-page.ts';
import { SignInPage } from '../../e2e/pages/sign-in-page.ts';
import { TrainingBar } from '../../e2e/pages/training-bar.ts';
import type { TillApp } from '../../e2e/fixtures/till-app.ts';

type Scene = (till: TillApp) => Promise<void>;

/** Somebody the training service has never heard of. */
const newcomer = { firstName: 'Mirela', lastName: 'Okonkwo', mobile: '9876501234', email: 'mirela@example.com' };

/** What can be photographed: each goes in English from the sign-in screen to where it ends. */
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
  register: async (till) => {
    await signIn(till);
    const page = await RegisterPage.open(till);
    await page.fill(newcomer);
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
    await scenes.saved(till);
    await OutboxPage.open(till);
  },
  story: async (till) => {
    await scenes.outbox(till);
    await till.page.getByRole('button', { name: /Mirela/ }).click();
  },
  attention: async (till) => {
    await signIn(till);
    const bar = new TrainingBar(till);
    await bar.cutNetwork();
    // Somebody the training service has known all along.
    await register(till, { ...newcomer, mobile: '9811100002' });
    await bar.restoreNetwork();
    const page = await OutboxPage.open(till);
    await page.attention.first().waitFor({ timeout: 30_000 });
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

const signIn: Scene = async (till) => {
  await new SignInPage(till).signIn({ code: '1001', pin: '246810' });
};

const searchMembers: Scene = async (till) => {
  const page = await SearchPage.open(till);
  await page.type('asha');
  await page.rows.first().waitFor();
};
