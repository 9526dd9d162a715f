import { cashier, expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import type { Hand } from '../../hands/hand.ts';
import { journeys, known } from '../../hands/journeys.ts';
import { beginKeyLog, keyLog } from '../../hands/key-log.ts';
import { keyboardOf } from '../../hands/keyboard.ts';
import { requests, taken } from '../../hands/requests.ts';
import { scannerOf } from '../../hands/scanner.ts';
import { touchOf } from '../../hands/touch.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const hands: Readonly<Record<Hand['name'], (till: TillApp) => Hand | Promise<Hand>>> = {
  keyboard: ({ page }) => keyboardOf(page),
  touch: ({ page }) => touchOf(page),
  scanner: ({ page }) => scannerOf(page),
};
const handNames = ['keyboard', 'touch', 'scanner'] as const;
const journeyNames = Object.keys(journeys) as readonly (keyof typeof journeys)[];

/** Leads a till that knows a customer to its search. */
async function begin(till: TillApp): Promise<void> {
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, known);
  await expect(customer.registered).toBeVisible();
  await SearchPage.open(till);
}

/** A finger presses no key, and the other two touch nothing. */
async function expectOneHand(till: TillApp, { name }: Hand): Promise<void> {
  const kinds = new Set((await keyLog(till.page)).map(({ kind }) => kind));
  expect([...kinds]).toEqual([name === 'touch' ? 'touch' : 'key']);
}

for (const handName of handNames) {
  for (const name of journeyNames) {
    test(`${journeys[name].name}, by ${handName} alone`, async ({ till, service }) => {
      test.slow();
      await begin(till);
      const before = (await service.ledger()).length;
      const hand = await hands[handName](till);
      await beginKeyLog(till.page);
      await journeys[name].walk(till, hand);
      await expectOneHand(till, hand);
      await expect(outboxBadge(till)).toBeHidden();
      expect((await service.ledger()).slice(before).map(taken)).toEqual(requests[name]('live'));
    });

    // Only the service knows what is in another source.
    if (name === 'join') continue;
    test(`${journeys[name].name} without network, by ${handName} alone, then the network back`, async ({
      till,
      service,
    }) => {
      test.slow();
      await begin(till);
      const before = (await service.ledger()).length;
      await service.kill();
      const hand = await hands[handName](till);
      await beginKeyLog(till.page);
      await journeys[name].walk(till, hand);
      await expectOneHand(till, hand);
      if (requests[name]('replay').length > 0) await expect(outboxBadge(till)).toContainText('1');
      const back = await service.restart();
      await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
      expect((await back.ledger()).slice(before).map(taken)).toEqual(requests[name]('replay'));
      await back.kill();
    });
  }
}
