import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hand.ts';

const places = { search: 'F2', register: 'F3', outbox: 'F4' } as const;
const changes = { identifiers: 'F6', card: 'F7', subscriptions: 'F8', details: 'F9' } as const;
/** Slower than any scanner. */
const betweenKeysMs = 60;
const tabsAtMost = 60;

/** Works by the keyboard alone: the focus goes where Tab takes it. */
export function keyboardOf(page: Page): Hand {
  const press = (key: string) => page.keyboard.press(key);
  const write = async (field: Locator, text: string) => {
    await reach(page, field);
    await page.keyboard.type(text, { delay: betweenKeysMs });
  };
  return {
    name: 'keyboard',
    go: (place) => press(places[place]),
    open: (change) => press(changes[change]),
    write,
    show: write,
    clear: async (field) => {
      await reach(page, field);
      await press('ControlOrMeta+A');
      await press('Delete');
    },
    press: async (button) => {
      await reach(page, button);
      await press('Space');
    },
    openFirst: () => press('Enter'),
    consent: () => press('F8'),
    send: () => press('ControlOrMeta+Enter'),
  };
}

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs <= tabsAtMost; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}
