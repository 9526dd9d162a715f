import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronFolder, sandboxSwitches } from '../../../scripts/lib/electron.mjs';
import { root } from '../../../scripts/lib/paths.mjs';
import { electronExecutable } from '../../../scripts/setup/electron-folder.mjs';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

/** All regular files of a till's folder that lie outside Chromium's own. */
function filesOf(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('chromium'))
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).isFile());
}

test('a till whose folder was open to everybody shuts it, and keeps nothing of a customer in its log', async ({
  folder,
  till,
  service,
  startTill,
}) => {
  const dataDir = path.join(folder, 'till');
  await new SignInPage(till).refused({ code: cashier.code, pin: '917263' });
  await new SignInPage(till).signIn(cashier);
  await register(till, { mobile: '9845044001', firstName: 'Philippa', lastName: 'Quagmire', email: 'pq@example.com' });
  await service.kill();
  await register(till, { mobile: '9845044002', firstName: 'Ottoline', lastName: 'Vandersloot' });
  await (await SearchPage.open(till)).type('Quagmire');
  await till.close();
  for (const file of [dataDir, path.join(dataDir, 'logs')]) fs.chmodSync(file, 0o777);
  for (const file of filesOf(dataDir)) fs.chmodSync(file, 0o666);

  const again = await startTill();
  await again.shows('sign-in');
  await again.close();
  expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
  for (const file of filesOf(dataDir)) expect([file, fs.statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  for (const place of ['logs', 'chromium']) expect(fs.statSync(path.join(dataDir, place)).mode & 0o777).toBe(0o700);

  const logs = filesOf(path.join(dataDir, 'logs')).map((file) => fs.readFileSync(file, 'utf8'));
  const planted = [
    '984504400',
    'Philippa',
    'Quagmire',
    'pq@example',
    'Ottoline',
    'Vandersloot',
    '917263',
    'quiet-lantern',
  ];
  for (const secret of [...planted, cashier.name, cashier.pin, manager.pin])
    expect(logs.join('\n')).not.toContain(secret);
});

test('with its output closed or full the till starts, works and says nothing of it', async ({ folder }) => {
  for (const output of ['2>&1 | head -c 1 >/dev/null', '>/dev/full 2>&1', '>&- 2>&-']) {
    const dataDir = path.join(folder, `till-${output.length}`);
    const line = `exec "$0" "$@" ${output}`;
    const args = [...sandboxSwitches(), root, '--training', `--data-dir=${dataDir}`];
    const child = spawn('sh', ['-c', line, electronExecutable(electronFolder()), ...args], { detached: true });
    // Training is set up once the window has its till behind it.
    const isUp = () => fs.existsSync(path.join(dataDir, 'till.door')) && fs.existsSync(path.join(dataDir, 'till.mark'));
    await expect.poll(isUp, { timeout: 30_000 }).toBe(true);
    expect(child.exitCode).toBeNull();
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
});
