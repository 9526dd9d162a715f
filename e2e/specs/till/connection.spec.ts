import type { RawServer } from '#main/testing/network/listen.ts';
import { answering, listen } from '#main/testing/network/listen.ts';
import { type Authority, createAuthority } from '#main/testing/network/certificates.ts';
import { startProxy } from '#main/testing/network/proxy.ts';
import { en } from '#renderer/locales/en/index.ts';
import { ServiceProcess, serviceTill } from '#training-api/testing/service-process.ts';
import { cashier, expect, manager, test, writeProvision } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { type TlsService, startTlsService } from '../../fixtures/tls-service.ts';
import { OutboxPage } from '../../pages/outbox-page.ts';
import { RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { connection, setup } = en;
const day = 86_400_000;

let trusted: Authority;
let stranger: Authority;
let front: TlsService;
const servers: RawServer[] = [];

test.beforeAll(() => {
  trusted = createAuthority();
  stranger = createAuthority('Somebody else');
});
test.afterAll(() => {
  trusted.remove();
  stranger.remove();
});
test.beforeEach(async ({ service }) => {
  front = await startTlsService(service.url, trusted.issue());
});
test.afterEach(async () => {
  await front.close();
  for (const server of servers.splice(0)) await server.close();
});

/** The environment of a machine that trusts our authority, and nobody's if it says not to check. */
const trusting = () => ({ NODE_EXTRA_CA_CERTS: trusted.file, NODE_TLS_REJECT_UNAUTHORIZED: '0' });

function provisionFor(folder: string, host: string): string {
  const service = { host, till: serviceTill.code, password: serviceTill.password, timeoutSeconds: 3 };
  const staff = [cashier, manager];
  return `--provision=${writeProvision(folder, { service, country: 'IN', unlock: 'none', staff })}`;
}

async function register(till: TillApp, firstName: string, mobile: string): Promise<void> {
  const form = await RegisterPage.open(till);
  await form.fill({ firstName, mobile });
  await till.page.getByRole('button', { name: en.register.submit }).click();
  await till.shows('customer');
}

async function fillSetup({ page }: TillApp, host: string): Promise<void> {
  await page.getByLabel(setup.host).fill(host);
  await page.getByRole('checkbox', { name: setup.unlock }).click();
  await page.getByLabel(setup.till, { exact: true }).fill(serviceTill.code);
  await page.getByLabel(setup.password, { exact: true }).fill(serviceTill.password);
  await page.getByRole('combobox', { name: setup.country }).fill('Indones');
  await page.getByRole('option', { name: 'Indonesia' }).click();
  await page.getByLabel(setup.staffCode).fill(manager.code);
  await page.getByLabel(setup.staffName, { exact: true }).fill(manager.name);
  await page.getByLabel(setup.pin, { exact: true }).fill(manager.pin);
  await page.getByLabel(setup.pinAgain).fill(manager.pin);
  await page.getByRole('button', { name: setup.submit }).click();
}

test('at setup, a certificate that nobody trusts is said, and gets no password', async ({ startTill }) => {
  front.present(stranger.issue());
  const till = await startTill([], undefined, trusting());
  await till.shows('setup');
  await fillSetup(till, front.url);
  const { page } = till;
  await expect(page.getByText(connection.what.certificate)).toBeVisible();
  await expect(page.getByText(connection.advice.certificate)).toBeVisible();
  expect(front.count()).toBe(0);

  front.present(trusted.issue());
  await page.getByRole('button', { name: setup.submit }).click();
  await till.shows('sign-in');
});

test('at setup, a till that has no way to its service yet can be set up all the same', async ({ startTill }) => {
  const till = await startTill([], undefined, trusting());
  await till.shows('setup');
  await fillSetup(till, 'https://localhost:9');
  await expect(till.page.getByText(connection.what.refused)).toBeVisible();
  await till.page.getByRole('button', { name: connection.setup.anyway }).click();
  await till.shows('sign-in');
});

test('a till at work says that the certificate is not trusted, sends nothing, and goes on when it is', async ({
  startTill,
  service,
  folder,
}) => {
  const till = await startTill([provisionFor(folder, front.url)], undefined, trusting());
  await new SignInPage(till).signIn(manager);
  await register(till, 'Ada', '9845012301');
  await expect.poll(async () => (await service.registrations()).length).toBe(1);

  front.present(stranger.issue());
  const before = front.count();
  await register(till, 'Ines', '9845012302');
  const sync = await OutboxPage.open(till);
  const { page } = till;
  await expect(page.getByText(connection.what.certificate)).toBeVisible();
  await expect(page.getByText(connection.stays)).toBeVisible();
  await expect(page.getByRole('link', { name: connection.badge.certificate })).toBeVisible();
  await expect(page.getByText(en.outbox.blockedDo.network)).toHaveCount(0);
  expect(front.count()).toBe(before);

  front.present(trusted.issue());
  await page.getByRole('button', { name: en.outbox.sendNow }).click();
  await expect.poll(async () => (await service.registrations()).length, { timeout: 15_000 }).toBe(2);
  await expect(sync.till.page.getByText(connection.what.certificate)).toHaveCount(0);
});

test('a till reaches its service through the proxy of its machine', async ({ startTill, service, folder }) => {
  const proxy = await startProxy();
  servers.push(proxy);
  const variables = { ...trusting(), HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
  const till = await startTill([provisionFor(folder, front.url)], undefined, variables);
  await new SignInPage(till).signIn(cashier);
  await register(till, 'Ada', '9845012303');
  await expect.poll(async () => (await service.registrations()).length).toBe(1);
  // A search that was called off had its connection and sent nothing.
  expect(proxy.heads.length).toBeGreaterThanOrEqual(front.count());
});

test('a till asks the proxy script of its machine, and never goes around it', async ({
  startTill,
  service,
  folder,
}) => {
  const proxy = await startProxy();
  const script = `function FindProxyForURL(url, host) { return 'PROXY 127.0.0.1:${proxy.port}'; }`;
  const place = await listen((socket) => answering(script)(socket));
  servers.push(proxy, place);
  const address = `--proxy-pac-url=http://127.0.0.1:${place.port}/proxy.pac`;
  const till = await startTill([provisionFor(folder, front.url), address], undefined, trusting());
  await new SignInPage(till).signIn(cashier);
  await register(till, 'Ada', '9845012304');
  await expect.poll(async () => (await service.registrations()).length).toBe(1);
  // A search that was called off had its connection and sent nothing.
  expect(proxy.heads.length).toBeGreaterThanOrEqual(front.count());
  await till.close();

  const gone = '--proxy-pac-url=http://127.0.0.1:9/proxy.pac';
  const without = await startTill([gone], undefined, trusting());
  await new SignInPage(without).signIn(cashier);
  const before = front.count();
  await register(without, 'Ines', '9845012305');
  await OutboxPage.open(without);
  await expect(without.page.getByText(connection.what['proxy-settings'])).toBeVisible();
  expect(front.count()).toBe(before);
});

test('a till whose clock is wrong says so', async ({ startTill, folder }) => {
  const ahead = await ServiceProcess.start(folder, [], { clockAheadMs: 3 * day });
  const till = await startTill([provisionFor(folder, ahead.url)]);
  await expect(till.page.getByText(/clock is 3 days behind/)).toBeVisible();
  await new SignInPage(till).signIn(cashier);
  await expect(till.page.getByText(/clock is 3 days behind/)).toBeVisible();
  await ahead.kill();
});
