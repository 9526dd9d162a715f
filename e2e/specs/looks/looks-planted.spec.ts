import type { Locator } from '@playwright/test';
import { axeViolations, layoutFaults } from '../../fixtures/can-be-read.ts';
import { lostFocus } from '../../fixtures/looks/focus.ts';
import { lostStates } from '../../fixtures/looks/forced-states.ts';
import { layRuler } from '../../fixtures/looks/ruler.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';

type Planted = {
  readonly what: string;
  readonly on: string;
  readonly style: string;
  readonly check: (till: TillApp) => Promise<readonly string[]>;
  readonly says: RegExp;
};

const submit = 'button[type=submit]';
const focus = ({ page }: TillApp) => lostFocus(page);

const planted: readonly Planted[] = [
  {
    what: 'a button too small',
    on: submit,
    style: 'min-height: 30px; height: 30px',
    check: layoutFaults,
    says: /×30 px/,
  },
  {
    what: 'a text cut off at its side',
    on: 'h1',
    style: 'width: 20px; overflow: hidden; white-space: nowrap',
    check: layoutFaults,
    says: /past the edge/,
  },
  {
    what: 'a text cut off below',
    on: 'h1',
    style: 'height: 12px; overflow: hidden',
    check: layoutFaults,
    says: /cut off below/,
  },
  {
    what: 'a text shortened',
    on: 'h1',
    style: 'width: 20px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap',
    check: layoutFaults,
    says: /shortened/,
  },
  { what: 'a text over another', on: 'h1', style: 'translate: 0 60px', check: layoutFaults, says: /^overlap/ },
  {
    what: 'a text past the window',
    on: 'h1',
    style: 'translate: 3000px',
    check: layoutFaults,
    says: /past the window/,
  },
  { what: 'a pale text', on: 'h1', style: 'color: #ddd', check: axeViolations, says: /color-contrast/ },
  { what: 'a focus that is not seen', on: submit, style: 'outline: none', check: focus, says: /^no outline/ },
  {
    what: 'a field under a bar',
    on: 'header',
    style: 'position: fixed; inset: 0; height: auto; z-index: 9; background: white',
    check: focus,
    says: /^under something/,
  },
];

test('the checks see everything that is planted to look wrong', async ({ startTill }) => {
  const till = await startTill(['--training']);
  await till.shows('sign-in');
  expect([...(await layoutFaults(till)), ...(await axeViolations(till)), ...(await focus(till))]).toEqual([]);
  for (const { what, on, style, check, says } of planted) {
    await test.step(what, async () => {
      const element = till.page.locator(on).first();
      await dress(element, style);
      expect(await check(till)).toContainEqual(expect.stringMatching(says));
      await dress(element, '');
    });
  }
});

test('with forced colours, the checks see a choice that only its background shows', async ({ startTill }) => {
  const { page } = await startTill(['--training']);
  await page.emulateMedia({ forcedColors: 'active' });
  await layRuler(page);
  const [first, second] = [page.locator('main li button').first(), page.locator('main li button').nth(1)];
  await page.locator('main ul').evaluate((one) => one.setAttribute('role', 'group'));
  await first.evaluate((one) => one.setAttribute('aria-pressed', 'true'));
  await second.evaluate((one) => one.setAttribute('aria-pressed', 'false'));
  expect(await lostStates(page)).toEqual([]);
  const alike = 'background: Canvas !important; color: CanvasText !important; border-color: CanvasText !important';
  for (const one of [first, second]) await dress(one, alike);
  expect(await lostStates(page)).toContainEqual(expect.stringMatching(/^looks not chosen/));
});

/** Sets a style through the object model, because the page's CSP accepts no style from an attribute. */
function dress(element: Locator, style: string): Promise<void> {
  return element.evaluate((one: HTMLElement, css) => {
    one.style.cssText = css;
  }, style);
}
