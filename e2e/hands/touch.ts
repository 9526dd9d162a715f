import type { CDPSession, Locator, Page } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { Hand } from './hand.ts';

/** Works by a finger alone. Text comes from the system's keyboard on the screen, and that presses no key. */
export async function touchOf(page: Page): Promise<Hand> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = (target: Locator) => tapOn(session, target);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const box = page.getByRole('combobox', { name: en.search.title });
  const write = async (field: Locator, text: string) => {
    await tap(field);
    await page.keyboard.insertText(text);
  };
  const toSearch = async () => {
    const link = page.getByRole('link', { name: new RegExp(en.frame.find) });
    if (await link.isVisible()) await tap(link);
    await tap(box);
  };
  return {
    name: 'touch',
    go: async (place) => {
      switch (place) {
        case 'search':
          return toSearch();
        case 'register':
          await toSearch();
          return tap(button(new RegExp(`^${en.search.newButton}`)));
        case 'outbox':
          await tap(page.locator('header').getByRole('button').last());
          return tap(page.getByRole('menuitem', { name: en.frame.outbox }));
      }
    },
    open: (change) => tap(button(new RegExp(`^${en.customer.change[change]}`)).last()),
    write,
    show: write,
    clear: async (field) => {
      await tap(field);
      await field.selectText();
      await page.evaluate(() => document.execCommand('delete'));
    },
    press: tap,
    openFirst: () => tap(page.getByRole('option').first()),
    consent: () => tap(page.getByRole('checkbox', { name: en.register.consentMobile })),
    send: () => tap(page.locator('form button[type=submit]').last()),
  };
}

/** Taps on a target. A finger waits until the target rests, and cannot press what is covered. */
async function tapOn(session: CDPSession, target: Locator): Promise<void> {
  // This checks all that a click needs, without the click: seen, at rest, enabled and not covered.
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target.toString()} is nowhere`);
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
