import { describe, expect, it } from 'vitest';
import { setCustomerStatus } from './customer-status.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const identifier = { type: 'email', value: 'omar@example.org' };
const request = { reason: 'Came back', label: 'Active', createdOn: '2026-02-03T10:15:00Z' };

describe('Update customer status', () => {
  it('gives a label for a reason', async () => {
    const result = await setCustomerStatus(await answering({ warnings: [], error: [] }), { identifier, request });
    expect(asked()).toMatchObject({
      method: 'PUT',
      url: '/v2/customers/lookup/status?source=INSTORE&identifierName=email&identifierValue=omar%40example.org',
      body: request,
    });
    expect(result.kind).toBe('accepted');
  });

  it('reads the error that is spelt in the singular', async () => {
    const service = await answering({ warnings: [], error: [{ code: 3017, message: 'no such label' }] });
    expect(await setCustomerStatus(service, { identifier, request })).toMatchObject({
      kind: 'refused',
      errors: [{ code: 3017 }],
    });
  });

  it('is given if the lists of the answer are empty or null', async () => {
    for (const body of [{ warnings: null, error: null }, { errors: [] }]) {
      expect((await setCustomerStatus(await answering(body), { identifier, request })).kind).toBe('accepted');
    }
  });

  it('does not take any other JSON for a success, and sends no blank reason', async () => {
    const service = await answering({ signedIn: true });
    expect((await setCustomerStatus(service, { identifier, request })).kind).toBe('unreadable');
    const blank = { ...request, reason: '  ' };
    expect((await setCustomerStatus(service, { identifier, request: blank })).kind).toBe('invalid');
    expect(requests()).toHaveLength(1);
  });
});
