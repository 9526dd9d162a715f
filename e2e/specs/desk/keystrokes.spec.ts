import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { known, newcomer } from '../../hands/journeys.ts';
import { beginKeyLog, keyLog, loggingScans } from '../../hands/key-log.ts';
import { effortOf } from '../../hands/keystroke-model.ts';
import { scannerOf } from '../../hands/scanner.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

type Measured = {
  readonly what: string;
  readonly overheadKeys: number;
  readonly atMostSeconds: number;
  readonly typed: readonly string[];
  /** Begins where the time begins, and answers once the next task can begin. */
  readonly walk: (till: TillApp) => Promise<void>;
};

const sixDigits = known.mobile.slice(0, 6);
const box = ({ page }: TillApp) => page.getByRole('combobox', { name: en.search.title });
const type = ({ page }: TillApp, text: string) => page.keyboard.type(text, { delay: 60 });

async function press({ page }: TillApp, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function openFound(till: TillApp): Promise<void> {
  await till.page.getByRole('option').filter({ hasText: known.firstName }).first().waitFor();
  await press(till, 'Enter');
  await till.shows('customer');
}

const measured: readonly Measured[] = [
  {
    what: 'a customer found by six digits',
    overheadKeys: 1,
    atMostSeconds: 5,
    typed: [sixDigits],
    walk: async (till) => {
      await type(till, sixDigits);
      await openFound(till);
    },
  },
  {
    what: 'a customer found by a scan',
    overheadKeys: 1,
    atMostSeconds: 3,
    typed: [],
    walk: async (till) => {
      await loggingScans(till.page, scannerOf(till.page)).show(box(till), known.mobile);
      await openFound(till);
    },
  },
  {
    what: 'a customer registered',
    overheadKeys: 4,
    atMostSeconds: 14,
    typed: [newcomer.mobile, newcomer.firstName],
    walk: async (till) => {
      await press(till, 'F3');
      await till.shows('register');
      await type(till, newcomer.mobile);
      await press(till, 'Tab');
      await type(till, newcomer.firstName);
      await press(till, 'F8', 'Enter');
      await till.shows('customer');
    },
  },
];

for (const { what, overheadKeys, atMostSeconds, typed, walk } of measured) {
  test(`${what}: ${overheadKeys} keys beside the data, ${atMostSeconds} s by the keystroke-level model`, async ({
    till,
  }) => {
    await new SignInPage(till).signIn(cashier);
    await register(till, known);
    await SearchPage.open(till);
    await beginKeyLog(till.page);
    await walk(till);
    const effort = effortOf(await keyLog(till.page), typed);
    expect(effort.overheadKeys).toBe(overheadKeys);
    expect(effort.seconds).toBeLessThanOrEqual(atMostSeconds);
  });
}

test('a customer registered from a failed search: 3 keys beside the data, 9 s by the keystroke-level model', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  await type(till, newcomer.mobile);
  await till.page.getByRole('button', { name: en.search.register.mobile }).waitFor();
  await beginKeyLog(till.page);
  await press(till, 'Enter');
  await till.shows('register');
  await type(till, newcomer.firstName);
  await press(till, 'F8', 'Enter');
  await till.shows('customer');
  const effort = effortOf(await keyLog(till.page), [newcomer.firstName]);
  expect(effort.overheadKeys).toBe(3);
  expect(effort.seconds).toBeLessThanOrEqual(9);
  const [sent] = await service.registrations();
  expect(sent?.body).toMatchObject({
    profiles: [{ firstName: 'Ines', commChannels: [{ value: `91${newcomer.mobile}`, subscribed: true }] }],
  });
});
