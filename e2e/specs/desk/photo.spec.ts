import fs from 'node:fs';
import path from 'node:path';
import { readPicture } from '#contract/rules/picture.ts';
import { en } from '#renderer/locales/en/index.ts';
import { asTakenUpright, drawJpeg, place, pngBomb } from '../../fixtures/photos.ts';
import { longestTaskMs, watchTasks } from '../../fixtures/long-tasks.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { PhotoForm } from '../../pages/photo-form.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

const { fault } = en.customer.photo;
const newcomer = { mobile: '9845074001', firstName: 'Lena', lastName: 'Costa' };
/** How long a person waits after a key before they think that the till hangs, in milliseconds. */
const awakeMs = 200;

test('a camera’s photo is sent upright, small and without its place, and stays on the page offline', async ({
  till,
  service,
  folder,
}) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, newcomer);
  await expect(customer.registered).toBeVisible();
  const form = new PhotoForm(till);
  await expect(form.onPage).toHaveText('LC');

  const photo = asTakenUpright(await drawJpeg(till, 4032, 3024));
  expect(photo.byteLength).toBeGreaterThan(5_000_000);
  await watchTasks(till);
  await form.open();
  const file = path.join(folder, 'IMG_0042.JPG');
  fs.writeFileSync(file, photo);
  await form.choose(file);
  await form.preview.waitFor();
  expect(await longestTaskMs(till)).toBeLessThan(awakeMs);
  await form.save();
  const [, sent] = await service.ledger();
  expect(sent?.path).toMatch(/\/setImage$/);
  expect(JSON.stringify(sent?.body)).toContain('photo.jpg');

  const window = new TillWindow(till);
  const [{ key } = { key: '' }] = await window.ask('customers.search-till', { text: newcomer.mobile });
  const { image } = await window.ask('customers.image-service', { key });
  const bytes = Buffer.from(image?.base64 ?? '', 'base64');
  expect(readPicture(bytes)).toEqual({ mediaType: 'image/jpeg', width: 768, height: 1024, isWhole: true });
  expect([bytes.includes('Exif'), bytes.includes(place)]).toEqual([false, false]);
  expect(bytes.byteLength).toBeLessThan(500_000);

  await service.kill();
  await till.page.reload();
  await till.shows('customer');
  await expect(form.onPage.locator('img')).toHaveJSProperty('naturalHeight', 1024);
});

test('a photo that was pasted offline is shown as not sent yet, and is sent later', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, newcomer);
  await expect(customer.registered).toBeVisible();
  await service.kill();
  const form = new PhotoForm(till);
  await till.copyPicture(await drawJpeg(till, 640, 480));
  await form.open();
  await till.page.keyboard.press('Control+V');
  await form.save();
  await expect(form.onPage).toHaveText(en.customer.notSentMark);

  const back = await service.restart();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  await expect(form.onPage).toHaveText('');
  expect((await back.ledger()).map(({ path: at }) => at)).toContainEqual(expect.stringMatching(/\/setImage$/));
  await back.kill();
});

test('a file that is not a photo gets an error at the field, and nothing is sent or lost', async ({
  till,
  service,
  folder,
}) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, newcomer);
  await expect(customer.registered).toBeVisible();
  const before = await service.ledger();
  const jpeg = await drawJpeg(till, 400, 300);
  const form = new PhotoForm(till);
  await form.open();
  await watchTasks(till);

  const huge = path.join(folder, 'huge.jpg');
  fs.writeFileSync(huge, jpeg);
  fs.truncateSync(huge, 40 * 1024 * 1024);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "taken"</script></svg>';
  const bad: readonly (readonly [string, string, Buffer])[] = [
    [fault['no-picture'], 'scan.png', Buffer.from('%PDF-1.7 and so on')],
    [fault.empty, 'nothing.jpg', Buffer.alloc(0)],
    [fault['cut-short'], 'half.png', pngBomb(64).subarray(0, -14)],
    [fault['cut-short'], 'half.jpg', jpeg.subarray(0, -200)],
    [fault['too-many-pixels'], 'bomb.png', pngBomb(20_000)],
    [fault.heic, 'phone.jpg', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')],
    [fault.drawing, 'logo.svg', Buffer.from(svg)],
    [fault.animation, 'wave.gif', Buffer.from('GIF89a\u0010\0\u0010\0\0\0\0!;', 'latin1')],
    [
      fault.unreadable,
      'noise.png',
      Buffer.from(pngBomb(64).map((byte, at) => (at > 40 && at < 50 ? 255 - byte : byte))),
    ],
  ];
  await form.choose(huge);
  await expect(form.says(fault['too-large'])).toBeVisible();
  for (const [sentence, name, buffer] of bad) {
    await form.choose({ name, mimeType: 'image/png', buffer });
    await expect(form.says(sentence), name).toBeVisible();
    await expect(form.field, name).toHaveAccessibleDescription(new RegExp(sentence.replace(/[().?]/g, '\\$&')));
    await expect(form.field, name).toBeFocused();
    await expect(form.submit, name).toBeDisabled();
  }
  expect(await longestTaskMs(till)).toBeLessThan(awakeMs);
  expect(await till.page.title()).not.toBe('taken');

  await form.choose({ name: 'face.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await form.preview.waitFor();
  await expect(form.submit).toBeEnabled();
  await form.choose({ name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('%PDF') });
  await expect(form.submit).toBeDisabled();
  await till.page.keyboard.press('Escape');
  await expect(form.onPage).toHaveText('LC');
  expect(await service.ledger()).toEqual(before);
});
