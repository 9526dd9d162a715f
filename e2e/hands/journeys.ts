import type { Locator } from '@playwright/test';
import { specialMobiles } from '#training-api/seed/seed-special-cases.ts';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import type { Hand } from './hand.ts';

/** A customer that the till knows, because they are registered before the journey begins. */
export const known = { mobile: '9845078001', firstName: 'Lena', lastName: 'Costa' };
export const newcomer = { mobile: '9845078002', firstName: 'Ines' };
/** Free cards in the drawer. */
export const cards = { issued: '7100400000061', registered: '7100400000062' };
export const added = { mobile: '9845078009', elsewhere: specialMobiles.elsewhereOnly };

export type Journey = {
  readonly name: string;
  /** Begins at the search, and answers once the person could go on to the next task. */
  readonly walk: (till: TillApp, hand: Hand) => Promise<void>;
};

const field = ({ page }: TillApp, label: string): Locator => page.getByLabel(label, { exact: true });
const customerShown = async (till: TillApp) => till.shows('customer');
const search = (till: TillApp) => till.page.getByRole('combobox', { name: en.search.title });
const closed = (till: TillApp) => till.page.getByRole('dialog').waitFor({ state: 'hidden' });

async function find(till: TillApp, hand: Hand): Promise<void> {
  await hand.go('search');
  await hand.show(search(till), known.mobile);
  await till.page.getByRole('option').filter({ hasText: known.firstName }).waitFor();
  await hand.openFirst();
  await customerShown(till);
}

/** Opens a form on the known customer, fills it in and sends it. */
const changing =
  (change: Parameters<Hand['open']>[0], fill: (till: TillApp, hand: Hand) => Promise<void>): Journey['walk'] =>
  async (till, hand) => {
    await find(till, hand);
    await hand.open(change);
    await till.page.getByRole('dialog').waitFor();
    await fill(till, hand);
    await hand.send();
    await closed(till);
  };

const add = ({ page }: TillApp) => page.getByRole('button', { name: en.customer.change.add });
const enabled = (button: Locator) => button.and(button.page().locator(':enabled')).waitFor();

export const journeys = {
  find: { name: 'find', walk: find },
  register: {
    name: 'register',
    walk: async (till, hand) => {
      await hand.go('register');
      await till.shows('register');
      await hand.write(field(till, en.register.mobile), newcomer.mobile);
      await hand.write(field(till, en.register.firstName), newcomer.firstName);
      await hand.show(field(till, en.register.card), cards.registered);
      await hand.consent();
      await hand.send();
      await customerShown(till);
    },
  },
  registerMiss: {
    name: 'register from a failed search',
    walk: async (till, hand) => {
      await hand.go('search');
      await hand.show(search(till), newcomer.mobile);
      const offer = till.page.getByRole('button', { name: en.search.register.mobile });
      await offer.waitFor();
      await (hand.name === 'touch' ? hand.press(offer) : hand.openFirst());
      await till.shows('register');
      await hand.write(field(till, en.register.firstName), newcomer.firstName);
      await hand.consent();
      await hand.send();
      await customerShown(till);
    },
  },
  identifiers: {
    name: 'change identifiers',
    walk: changing('identifiers', async (till, hand) => {
      await hand.show(field(till, en.customer.change.value), added.mobile);
      await enabled(add(till));
      await hand.press(add(till));
      await hand.press(
        till.page.getByRole('button', { name: new RegExp(`^${en.customer.change.remove}: .*${known.mobile}`) }),
      );
    }),
  },
  join: {
    name: 'join two accounts',
    walk: changing('identifiers', async (till, hand) => {
      await hand.show(field(till, en.customer.change.value), added.elsewhere);
      const again = till.page.getByRole('dialog').getByRole('textbox').nth(1);
      await again.waitFor();
      await hand.show(again, added.elsewhere);
      await enabled(add(till));
      await hand.press(add(till));
    }),
  },
  card: {
    name: 'issue a card',
    walk: changing('card', async (till, hand) => hand.show(field(till, en.register.card), cards.issued)),
  },
  messages: {
    name: 'choose messages',
    walk: changing('subscriptions', async (till, hand) => {
      const { channels } = en.operation;
      const { TRANS, BULK } = en.customer.priority;
      for (const [group, choice] of [
        [`${channels.MOBILE}, ${BULK}`, 'OPTIN'],
        [`${channels.EMAIL}, ${TRANS}`, 'OPTOUT'],
      ] as const) {
        const buttons = till.page.getByRole('group', { name: group }).getByRole('button');
        await hand.press(buttons.nth(choice === 'OPTIN' ? 0 : 1));
      }
    }),
  },
  details: {
    name: 'edit details',
    walk: changing('details', async (till, hand) => {
      await hand.clear(field(till, en.register.lastName));
      await hand.write(field(till, en.register.lastName), 'Lima');
    }),
  },
} as const satisfies Readonly<Record<string, Journey>>;
