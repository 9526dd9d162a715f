import { en } from '#renderer/locales/en/index.ts';
import { trainingStaff } from '#main/staff/training-staff.ts';
import { expect, test } from '../../fixtures/test.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TrainingBar } from '../../pages/training-bar.ts';

const [asha] = trainingStaff;
const offline = [
  { mobile: '9845071001', firstName: 'Ravi', lastName: 'Menon' },
  { mobile: '9845071002', firstName: 'Salma', lastName: 'Aziz' },
  { mobile: '9845071003', firstName: 'Kenji', lastName: 'Mori' },
];

test('a cashier registers online, loses the network and the till, and everything arrives', async ({ startTill }) => {
  test.slow();
  if (!asha) throw new Error('Training mode has no staff');
  let till = await startTill(['--training']);
  const search = await new SignInPage(till).signIn(asha);

  await search.type('98450 70001');
  const found = await search.registerMiss();
  await found.fill({ firstName: 'Ines', lastName: 'Moreau', email: 'ines@example.org', mobileConsent: true });
  const customer = await found.submit();
  await expect(customer.name('Ines Moreau')).toBeVisible();
  await expect(customer.text(/points awarded/)).toBeVisible();

  await new TrainingBar(till).cutNetwork();
  for (const person of offline) {
    const kept = await register(till, person);
    await expect(kept.name(`${person.firstName} ${person.lastName}`)).toBeVisible();
    await expect(kept.saved).toBeVisible();
  }
  await expect(outboxBadge(till)).toContainText('3');

  await till.kill();
  till = await startTill(['--training']);
  const again = await new SignInPage(till).signIn(asha);
  await expect(outboxBadge(till)).toContainText('3');
  for (const { mobile, firstName } of offline) {
    await again.type(mobile);
    await expect(again.row(firstName)).toContainText(en.common.pending.waiting);
  }

  await new TrainingBar(till).restoreNetwork();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  const last = await SearchPage.open(till);
  for (const { mobile, firstName } of offline) {
    await last.type(mobile);
    await expect(last.row(firstName)).toHaveCount(1);
    await expect(last.row(firstName)).not.toContainText(en.common.pending.waiting);
  }
});
