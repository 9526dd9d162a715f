import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Envelope } from '#contract/envelope.ts';
import type { Language } from '#contract/routes/app.ts';
import type { RouteInput, RouteName } from '#contract/routes.ts';
import { TillApp } from '../../e2e/fixtures/till-app.ts';

const CLOSE_MS = 10_000;

export type Size = { readonly width: number; readonly height: number };

export type Dress = { readonly language: Language; readonly theme: 'light' | 'dark' };

/** Changes the language and the theme on any screen, through the window's own door to the main process. */
export async function dress(page: Page, { language, theme }: Dress): Promise<void> {
  await ask(page, 'app.set-language', { language });
  await ask(page, 'app.set-theme', { theme });
  await page.waitForSelector(`html[lang="${language}"][data-theme="${theme}"]`);
}

async function ask<Name extends RouteName>(page: Page, name: Name, input: RouteInput<Name>): Promise<void> {
  const answer = await page.evaluate(
    ([route, value]) => (globalThis as unknown as WindowWithTill).till.request(route, value),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
}

// The signature of `ask` checks names and inputs. They cross into the window as plain data.
type WindowWithTill = { till: { request: (name: string, input: unknown) => Promise<Envelope<unknown>> } };

/** Starts the built till in training mode, on a data folder that is deleted afterwards. */
export async function withTrainingTill(size: Size, work: (till: TillApp) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tillside-screenshot-'));
  const till = await TillApp.launch(['--training', `--data-dir=${dataFolder}`]);
  try {
    await till.resize(size.width, size.height);
    await till.shows('sign-in');
    await work(till);
  } finally {
    // If the till does not end, that is for the tests to find. Here it must not keep the person waiting.
    const timer = setTimeout(() => void till.kill(), CLOSE_MS);
    await till.close();
    clearTimeout(timer);
    await rm(dataFolder, { recursive: true, force: true });
  }
}
