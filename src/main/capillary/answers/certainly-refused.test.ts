import { describe, expect, it, test } from 'vitest';
import { documentedCodes } from '#contract/testing/documented-codes.ts';
import { type Answer, invalid } from './answer.ts';
import { certainlyNotApplied, isCertainRefusal } from './certainly-refused.ts';
import { classOfCode } from './codes.ts';

const certain = new Set<number>(certainlyNotApplied);
const documented = [...new Set(Object.values(documentedCodes).flatMap((codes) => Object.keys(codes).map(Number)))];

/** Codes of the class "only a person can decide" that the service gives before it writes. */
const decidedBefore = [1021, 1025, 1026, 1046, 1047, 1202, 1204, 1205, 1206];

const expected = (code: number) =>
  ['correct-data', 'blocked-customer'].includes(classOfCode(code) ?? '') || decidedBefore.includes(code);

describe('the codes that certainly mean "not applied"', () => {
  test.each(documented)('%i is sorted', (code) => {
    expect(certain.has(code)).toBe(expected(code));
  });

  it('are documented, and stand there once each', () => {
    expect(certain.size).toBe(certainlyNotApplied.length);
    expect(certainlyNotApplied.filter((code) => !documented.includes(code))).toEqual([]);
  });

  it.each([400, 404, 500, 1099, 1303, 8006, 8055, 8071, 10001])('%i is not among them', (code) => {
    expect(certain.has(code)).toBe(false);
  });
});

describe('a refusal', () => {
  const facts = { status: 200, traceId: '', durationMs: 1, bytes: 1, serverOffsetMs: null };
  const refused = (codes: readonly number[], body: object = {}, status = 200): Answer<unknown> => ({
    kind: 'refused',
    errors: codes.map((code) => ({ code, message: '' })),
    body,
    retryAfterMs: null,
    facts: { ...facts, status },
  });

  it.each([200, 400, 500])('is certain if each of its codes is, with the status %i', (status) => {
    expect(isCertainRefusal(refused([3010], {}, status))).toBe(true);
    expect(isCertainRefusal(refused([3010, 1001], {}, status))).toBe(true);
  });

  it('is not certain with one other code, with an unlisted one, or without any', () => {
    for (const codes of [[3010, 8007], [3010, 7777], [7777], [400], []]) {
      expect(isCertainRefusal(refused(codes))).toBe(false);
    }
  });

  it('is not certain if the service names the customer it wrote, or says "created"', () => {
    expect(isCertainRefusal(refused([3010], { createdId: 7 }))).toBe(false);
    expect(isCertainRefusal(refused([3010], {}, 201))).toBe(false);
    expect(isCertainRefusal(refused([3010], { createdId: null }))).toBe(true);
  });

  it('is nothing that the till has kept back, that was lost, or that nobody can read', () => {
    const others: readonly Answer<unknown>[] = [
      invalid(3010, ''),
      { kind: 'lost', cause: 'reset', facts },
      { kind: 'not-sent', cause: 'refused', facts },
      { kind: 'unreadable', retryAfterMs: null, facts },
      { kind: 'accepted', value: {}, warnings: [{ code: 3010, message: '' }], facts },
    ];
    expect(others.filter(isCertainRefusal)).toEqual([]);
  });
});
