import { describe, expect, it } from 'vitest';
import { fetchCustomerImage, setCustomerImage } from './customer-image.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const file = { bytes: new TextEncoder().encode('a picture'), type: 'image/png', name: 'Omar (2).png' };
const taken = { data: [{ code: 200, file: { fileHandle: 'h-1', version: '2' }, status: 'true', message: 'kept' }] };

describe('Set Customer Image', () => {
  it('sends the file as the one part of a form', async () => {
    const result = await setCustomerImage(await answering(taken), { customerId: 5, file });
    expect(asked()).toMatchObject({ method: 'POST', url: '/v2/customers/5/setImage' });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(asked()?.headers['content-type'] ?? '')?.[1] ?? '?';
    expect(String(asked()?.body).split(`--${boundary}`)).toHaveLength(3);
    expect(asked()?.body).toContain('Content-Disposition: form-data; name="file"; filename="Omar (2).png"');
    expect(asked()?.body).toContain('Content-Type: image/png\r\n\r\na picture\r\n');
    expect(result).toMatchObject({ value: { data: [{ file: { fileHandle: 'h-1', version: 2 }, status: true }] } });
  });

  it('is refused when the one file was not taken, whatever the status', async () => {
    const refused = { data: [{ code: 413, status: 'false', message: 'too large' }], errors: [] };
    const result = await setCustomerImage(await answering(refused), { customerId: 5, file });
    expect(result).toMatchObject({ kind: 'refused', errors: [{ code: 413, message: 'too large' }] });
  });

  it.each([
    [{ code: 500, message: 'broken' }, 500],
    [{ code: 200, status: 0, message: 'broken' }, 200],
    [{ code: 1001, status: 'FAILED', message: 'broken' }, 1001],
  ])('is refused if either status or code says no: %j', async (image, code) => {
    const result = await setCustomerImage(await answering({ data: image }), { customerId: 5, file });
    expect(result).toMatchObject({ kind: 'refused', errors: [{ code, message: 'broken' }] });
  });

  it('is unknown if the answer has neither', async () => {
    const result = await setCustomerImage(await answering({ data: [{ message: 'hm' }] }), { customerId: 5, file });
    expect(result.kind).toBe('unreadable');
  });

  it('does not send an empty file, nor take an empty answer for a success', async () => {
    const service = await answering({ data: [] });
    const nothing = { ...file, bytes: new Uint8Array() };
    expect((await setCustomerImage(service, { customerId: 5, file: nothing })).kind).toBe('invalid');
    expect(requests()).toHaveLength(0);
    expect((await setCustomerImage(service, { customerId: 5, file })).kind).toBe('unreadable');
  });
});

describe('Get Customer Image', () => {
  it('reads where the picture lies', async () => {
    const customerImage = [{ secureFilePath: 'https://files.example.org/x?signed', status: 'true' }];
    const result = await fetchCustomerImage(await answering({ id: 5, customerImage }), { customerId: 5 });
    expect(asked()?.url).toBe('/v2/customers/5?source=INSTORE&embed=CUSTOMERIMAGE');
    expect(result).toMatchObject({ value: [{ secureFilePath: 'https://files.example.org/x?signed', status: true }] });
  });
});
