import { describe, expect, it } from 'vitest';
import {
  changeRequestPages,
  fetchChangeRequests,
  fetchIdentifierChangeRequests,
  identifierChangeRequestPages,
} from './change-requests.ts';
import { fetchGoodwillRequests, goodwillRequestPages } from './goodwill-requests.ts';
import { fetchPointsTransfers } from './points-transfers.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

describe('Get Points Transfer Summary of Customer', () => {
  it('tells which way points went', async () => {
    const service = await answering({
      data: [{ transferType: 'DEDUCTION', pointsTransferred: '15', transferredTo: null }],
    });
    const result = await fetchPointsTransfers(service, { customerId: 3 });
    expect(asked()?.url).toBe('/v2/customers/3/pointsTransfers');
    expect(result).toMatchObject({ value: { data: [{ transferType: 'DEDUCTION', pointsTransferred: 15 }] } });
  });
});

const day = { startDate: '2026-01-01', endDate: '2026-01-31', startId: 5, endId: 9 };

describe('Get Change Requests', () => {
  it('passes each filter by its name', async () => {
    const service = await answering({ data: [{ id: 5, status: 'PENDING', baseType: 'RETRO', oneStep: 'false' }] });
    const result = await fetchChangeRequests(service, { customerId: 3, changeType: 'RETRO', ...day, limit: 20 });
    expect(asked()?.url).toBe(
      '/v2/customers/3/retroRequest?changeType=RETRO&startDate=2026-01-01&endDate=2026-01-31&startId=5&endId=9&limit=20',
    );
    expect(result).toMatchObject({ value: { data: [{ id: 5, status: 'PENDING', oneStep: false }] } });
  });

  it('hands out a page that failed and stops', async () => {
    const kinds: string[] = [];
    for await (const page of changeRequestPages(await answering('<p>', { status: 502 }), { customerId: 3 })) {
      kinds.push(page.kind);
    }
    expect(kinds).toEqual(['unreadable']);
  });
});

describe('Get Identifier Change Requests', () => {
  it('asks in one source', async () => {
    const service = await answering({
      data: [{ changeType: 'EMAIL', changeIdentifiers: { add: [{ type: 'EMAIL', value: 'a@example.org' }] } }],
    });
    const result = await fetchIdentifierChangeRequests(service, { customerId: 3, sortOrder: 'ASC', ...day });
    expect(asked()?.url).toBe(
      '/v2/customers/3/changeRequest?source=INSTORE&sortOrder=ASC&startDate=2026-01-01&endDate=2026-01-31&startId=5&endId=9',
    );
    expect(result).toMatchObject({
      value: { data: [{ changeIdentifiers: { add: [{ value: 'a@example.org' }], remove: [] } }] },
    });
  });

  it('asks once more if the total promises more, and hands no row out twice', async () => {
    const service = await answering({ pagination: { limit: 10, offset: 0, total: 5 }, data: [{ id: 1 }, { id: 2 }] });
    let pages = 0;
    for await (const page of identifierChangeRequestPages(service, { customerId: 3 })) {
      expect(page.kind).toBe('accepted');
      pages += 1;
    }
    expect(pages).toBe(1);
    expect(requests()).toHaveLength(2);
  });
});

describe('Get Customer Goodwill Requests', () => {
  it('reads who entered it under either name', async () => {
    const service = await answering({ data: [{ enteredBy: { code: 'ops.1' } }, { addedBy: { code: 'ops.2' } }] });
    const question = { customerId: 3, requestId: 7, isOneStepChange: true, programId: '9', autoApprove: false };
    const result = await fetchGoodwillRequests(service, question);
    expect(asked()?.url).toBe(
      '/v2/customers/3/goodwillRequest?requestId=7&is_one_step_change=true&programId=9&autoApprove=false',
    );
    expect(result).toMatchObject({ value: { data: [{ addedBy: { code: 'ops.1' } }, { addedBy: { code: 'ops.2' } }] } });
  });

  it('ends if a service ignores the offset and repeats itself', async () => {
    const data = Array.from({ length: 100 }, (_, id) => ({ id }));
    let pages = 0;
    for await (const _ of goodwillRequestPages(await answering({ data }), { customerId: 3 })) pages += 1;
    expect([pages, requests().length]).toEqual([1, 2]);
  });
});
