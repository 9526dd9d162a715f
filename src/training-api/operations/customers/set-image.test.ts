import crypto from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPng } from '../../images/draw-png.ts';
import { largestImageBytes } from '../../images/read-image.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
let id: number;
beforeAll(async () => {
  test = await startTestService();
  id = (await test.post('/v2/customers', registrationOf('919820045671'))).body['createdId'] as number;
});
afterAll(() => test.service.close());

const png = drawPng(4, (x, y) => [x * 60, y * 60, 90]);

function formOf(bytes: Uint8Array, name = 'file', filename = 'portrait.png'): FormData {
  const form = new FormData();
  form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), filename);
  return form;
}

function set(form: FormData, customerId = id) {
  return test.postForm(`/v2/customers/${customerId}/setImage`, form);
}

type Stored = { readonly file: Readonly<Record<string, unknown>>; readonly filePath: string };

async function stored(): Promise<Stored | undefined> {
  const { body } = await test.get(`/v2/customers/${id}?source=INSTORE&accountId=&embed=CUSTOMERIMAGE`);
  return (body['customerImage'] as Stored[])[0];
}

async function fetchBytes(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}

it('keeps an image as a further version under the same handle', async () => {
  expect(await stored()).toBeUndefined();
  const first = await set(formOf(png));
  expect(first.body).toEqual({
    data: [
      {
        code: 200,
        file: {
          acl: 'PRIVATE',
          fileHandle: expect.stringMatching(/^[0-9a-f-]{36}$/),
          lastModified: '2026-05-04 09:30:00',
          latestVersion: 1,
          name: `60412/${id}/0`,
          namespace: 'customerImage',
          s3Token: expect.stringMatching(new RegExp(`^customerImage/60412/${id}/[0-9a-f-]{36}$`)),
          version: 1,
        },
        message: expect.any(String),
        status: 'true',
      },
    ],
    warnings: [],
    errors: [],
  });
  const second = await set(formOf(Buffer.from('ffd8ffe000104a464946', 'hex'), 'file', 'again.jpg'));
  const [one] = first.body['data'] as [Stored];
  const [two] = second.body['data'] as [Stored];
  expect(two.file).toMatchObject({ fileHandle: one.file['fileHandle'], version: 2, latestVersion: 2 });
  expect(two.file['s3Token']).not.toBe(one.file['s3Token']);
});

it('serves it without sign-in to anybody who has the address, and to nobody else', async () => {
  await set(formOf(png));
  const image = await stored();
  expect(image).toMatchObject({ code: 200, secureFilePath: image?.filePath, status: 'true' });
  const answer = await fetch(image?.filePath ?? '');
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  expect((await fetch(`${test.service.url}/customerImage/60412/${id}/guess`)).status).toBe(404);
});

it.each([
  ['a form without the file', 400, () => formOf(png, 'picture')],
  ['an empty file', 400, () => formOf(Buffer.alloc(0))],
  ['a file that is no image, whatever it claims', 400, () => formOf(Buffer.from('%PDF-1.7'))],
  ['an image that is too large', 400, () => formOf(Buffer.concat([png, Buffer.alloc(largestImageBytes)]))],
])('refuses %s: %i', async (_, code, form) => {
  const before = await stored();
  expect(await set(form())).toMatchObject({ status: 400, code });
  expect(await stored()).toEqual(before);
});

it('refuses a body that is not a form, and an unknown customer', async () => {
  const route = `/v2/customers/${id}/setImage`;
  expect(await test.post(route, { file: 'x' })).toMatchObject({ status: 415, code: 415 });
  const headers = { 'content-type': 'multipart/form-data; boundary=none' };
  expect((await test.post(route, 'no form', headers)).code).toBe(400);
  expect((await set(formOf(png), 17)).code).toBe(8015);
});

it('is in the ledger without its bytes, but with their digest', async () => {
  await set(formOf(png, 'file', 'ledger.png'));
  const writes = await test.records('ledger');
  expect(writes.at(-1)).toMatchObject({
    path: `/v2/customers/${id}/setImage`,
    body: {
      parts: [
        {
          name: 'file',
          filename: 'ledger.png',
          type: 'image/png',
          sizeBytes: png.byteLength,
          sha256: crypto.createHash('sha256').update(png).digest('hex'),
        },
      ],
    },
  });
});

it('gives back the very bytes of any image', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 24 }), fc.nat(255), async (side, shade) => {
    const drawn = drawPng(side, (x, y) => [shade, (x * 11) % 256, (y * 7) % 256]);
    await set(formOf(drawn));
    expect(await fetchBytes((await stored())?.filePath ?? '')).toEqual(drawn);
  });
  await fc.assert(property, { numRuns: 15 });
});
