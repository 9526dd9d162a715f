import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupCustomerId } from './customers/lookup-customer.ts';
import { searchCustomers } from './customers/search-customers.ts';
import { useAnsweringService } from '../testing/client/answering-service.ts';
import { withoutBlanks } from './wire/send.ts';

const { answering, requests } = useAnsweringService();

describe('every call', () => {
  it('sends nothing once it has been called off', async () => {
    const signal = AbortSignal.abort();
    const result = await searchCustomers(await answering({ data: [] }), { text: 'a' }, { signal });
    expect(result.kind).toBe('not-sent');
    expect(requests()).toHaveLength(0);
  });

  it('tells trace id, time and size of what came', async () => {
    const result = await searchCustomers(await answering({ data: [] }), { text: 'a' });
    expect(result.facts).toMatchObject({ status: 200, traceId: 'trace-1', bytes: 11 });
    expect(result.facts.durationMs).toBeGreaterThanOrEqual(0);
  });

  it('lets the org say which sources have accounts', async () => {
    const service = await answering({ entity: 4 }, { settings: { sourcesWithAccounts: ['TMALL'] } });
    const holder = { type: 'mobile', value: '919845011111' };
    expect((await lookupCustomerId(service, { ...holder, source: 'WECHAT' })).kind).toBe('accepted');
    expect(await lookupCustomerId(service, { ...holder, source: 'TMALL' })).toMatchObject({
      kind: 'invalid',
      errors: [{ code: 8045 }],
    });
  });
});

describe('what is sent', () => {
  const isBlank = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (typeof value === 'object' && Object.values(value).length === 0);
  const hasBlank = (value: unknown): boolean =>
    isBlank(value) || (typeof value === 'object' && value !== null && Object.values(value).some(hasBlank));

  it('never holds a blank, at any depth', () => {
    fc.assert(
      fc.property(fc.object({ withNullPrototype: false, maxDepth: 4 }), (value) => {
        const kept = withoutBlanks(value);
        expect(kept === undefined || !hasBlank(kept)).toBe(true);
      }),
    );
  });

  it('holds all that was not blank', () => {
    const body = { a: 0, b: false, c: [{ d: '' }, { d: 'x' }], e: { f: null } };
    expect(withoutBlanks(body)).toStrictEqual({ a: 0, b: false, c: [{ d: 'x' }] });
  });
});
