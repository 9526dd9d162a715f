import { cashier, expect, test } from '../../fixtures/test.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

test('the page has a frozen bridge, no Node, no network and no way out', async ({ till }) => {
  await new SignInPage(till).signIn(cashier);
  const { page } = till;
  const facts = await page.evaluate(async () => {
    const world = globalThis as unknown as Record<string, unknown>;
    const fetched = await fetch('https://example.com').then(
      () => 'reached',
      () => 'blocked',
    );
    return {
      node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in world),
      frozen: Object.isFrozen(world['till']),
      bridge: Object.keys(world['till'] as object).toSorted(),
      opened: window.open('https://example.com') === null,
      fetched,
    };
  });
  expect(facts).toEqual({ node: [], frozen: true, bridge: ['on', 'request'], opened: true, fetched: 'blocked' });
  await page.evaluate(() => (location.href = 'https://example.com'));
  expect(page.url()).toMatch(/^app:\/\/till\//);
});

test('nobody gets an answer before signing in', async ({ till }) => {
  const answer = await till.page.evaluate(() => {
    const bridge = (globalThis as unknown as { till: { request: (name: string, input: unknown) => unknown } }).till;
    return bridge.request('customers.search-till', { text: 'a' });
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
});
