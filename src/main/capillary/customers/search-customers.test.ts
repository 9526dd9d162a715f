import { describe, expect, it } from 'vitest';
import { searchCustomers, searchPages } from './search-customers.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

describe('Get Customers (Advanced Customer Search)', () => {
  it('asks as the document does and reads rows in any order of keys', async () => {
    const service = await answering({
      errors: [],
      data: [
        {
          profiles: [{ lastName: 'Rao', firstName: 'Dev', source: 'INSTORE' }],
          userId: '51',
          matchedIdentifiers: null,
        },
        { profiles: 'none' },
      ],
      pagination: { total: '1' },
    });
    const result = await searchCustomers(service, { text: 'dev rao+', limit: 10 });
    expect(asked()).toMatchObject({ method: 'GET', url: '/v2/customers/search?limit=10&offset=0&q=dev+rao%2B' });
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { data: [{ userId: 51, matchedIdentifiers: [] }], pagination: { total: 1 } },
    });
  });

  it('does not read "nobody" from JSON that is not an answer to a search, nor search for nothing', async () => {
    const service = await answering({ message: 'signed out' });
    expect((await searchCustomers(service, { text: 'dev' })).kind).toBe('unreadable');
    expect((await searchCustomers(service, { text: ' ' })).kind).toBe('invalid');
    expect(requests()).toHaveLength(1);
  });

  it('pages through all that is found', async () => {
    const service = await answering(({ url }) => {
      const offset = Number(new URL(url, 'http://till').searchParams.get('offset'));
      const data = Array.from({ length: Math.min(100, 250 - offset) }, (_, index) => ({ userId: offset + index + 1 }));
      return { pagination: { limit: 100, offset, total: 250 }, data };
    });
    const ids: number[] = [];
    for await (const page of searchPages(service, { text: 'a' })) {
      if (page.kind === 'accepted') ids.push(...page.value.data.map(({ userId }) => userId));
    }
    expect(ids).toHaveLength(250);
    expect(new Set(ids).size).toBe(250);
  });
});
