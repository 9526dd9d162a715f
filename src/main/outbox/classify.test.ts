import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceCodes } from '#contract/service-codes.ts';
import type { Answer, ExchangeFacts } from '../capillary/answers/answer.ts';
import { classOfCode } from '../capillary/answers/codes.ts';
import { classify, classifyReading } from './classify.ts';

const facts: ExchangeFacts = { status: 200, traceId: '', durationMs: 1, bytes: 1, serverOffsetMs: 0 };

function refused(codes: readonly number[], status = 500): Answer<never> {
  return {
    kind: 'refused',
    errors: codes.map((code) => ({ code, message: 'no' })),
    body: {},
    retryAfterMs: null,
    facts: { ...facts, status },
  };
}

const unreadable = (status: number, excerpt = ''): Answer<never> => ({
  kind: 'unreadable',
  retryAfterMs: null,
  excerpt,
  facts: { ...facts, status },
});

describe('classify', () => {
  it('reads a business refusal before its 500', () => {
    expect(classify(refused([1001], 500))).toMatchObject({ kind: 'attention', reason: 'correct-data', code: 1001 });
  });

  it('takes an identifier that is taken as a conflict, which only reading can explain', () => {
    for (const code of [8006, 1014, 1016, 1032, 1033]) expect(classify(refused([code])).kind).toBe('conflict');
  });

  it('never takes a page in place of an answer for a refusal', () => {
    for (const status of [200, 201, 404, 408, 500, 502, 503, 504])
      expect(classify(unreadable(status)).kind).toBe('unknown');
  });

  it('pauses on a refused sign-in, which the service says as XML, and on missing rights, which it says by a code', () => {
    for (const excerpt of ['<response><code>401</code></response>', '<?xml version="1.0"?>\n<response>'])
      expect(classify(unreadable(401, excerpt))).toEqual({ kind: 'pause', reason: 'sign-in' });
    expect(classify(refused([401], 401))).toEqual({ kind: 'pause', reason: 'sign-in' });
    for (const code of [403, 4000, 91020])
      expect(classify(refused([code], 403))).toEqual({ kind: 'pause', reason: 'rights' });
  });

  it.each([401, 403, 407])('never takes a %i of a proxy or a sign-in page for the service’s word', (status) => {
    for (const excerpt of ['', '<html>Sign in</html>', '<!DOCTYPE html><response>', '<?xml version="1.0"?><html/>'])
      expect(classify(unreadable(status, excerpt))).toEqual({ kind: 'unknown' });
    expect(classify(refused([], status))).toEqual({ kind: 'unknown' });
  });

  it('retries what the service was too busy to look at', () => {
    for (const status of [429, 461, 521])
      expect(classify(unreadable(status))).toMatchObject({ kind: 'retry', reason: 'busy' });
    expect(classify(refused([4001], 503))).toMatchObject({ kind: 'retry', reason: 'busy' });
  });

  it('asks again by itself only for a code that proves that nothing was written', () => {
    const asked = serviceCodes.filter((code) => classify(refused([code])).kind === 'retry');
    expect(asked).toEqual([429, 461, 521, 4001]);
  });

  it('reads first where a code cannot tell a write that was never made from one that was', () => {
    for (const code of [408, 503, 1222, 8059, 8060]) expect(classify(refused([code]))).toEqual({ kind: 'unknown' });
  });

  it('reads before it believes a success or a warning that comes as an error, and remembers what it said', () => {
    for (const code of [1000, 8050, 8051, 8055, 8067, 1009, 1088, 19223, 91015, 91022])
      expect(classify(refused([code], 500))).toEqual({ kind: 'unknown', told: { code, message: 'no' } });
  });

  it('reads first after a failure without a reason, which may have come before or after the write', () => {
    for (const code of [500, 10001, 10002])
      expect(classify(refused([code], 500))).toEqual({ kind: 'unknown', told: { code, message: 'no' } });
  });

  it('takes what the service says of a reading for a refusal of it', () => {
    expect(classifyReading(refused([10001]))).toMatchObject({ kind: 'attention', code: 10001 });
    expect(classifyReading(refused([91001]))).toMatchObject({ kind: 'attention', code: 91001 });
    expect(classifyReading(refused([8062]))).toEqual({ kind: 'unknown' });
    expect(classifyReading(refused([521]))).toMatchObject({ kind: 'retry' });
  });

  it('lets the code that stops the most speak for all', () => {
    expect(classify(refused([1000, 19223, 1001]))).toMatchObject({ kind: 'attention', code: 1001 });
    expect(classify(refused([19223, 8006]))).toMatchObject({ kind: 'conflict', code: 8006 });
    expect(classify(refused([8059, 8056]))).toMatchObject({ kind: 'unknown', told: { code: 8056 } });
    expect(classify(refused([521, 1000]))).toMatchObject({ kind: 'unknown', told: { code: 1000 } });
  });

  it('has a verdict for every code, and hands none of them to a person as unlisted', () => {
    const unlisted = serviceCodes.filter((code) => {
      const verdict = classify(refused([code]));
      return verdict.kind === 'attention' && verdict.reason === 'unlisted-code';
    });
    expect(unlisted).toEqual([]);
  });

  it('knows a request without connection from one without answer', () => {
    expect(classify({ kind: 'not-sent', cause: 'ECONNREFUSED', facts })).toMatchObject({ reason: 'unreachable' });
    expect(classify({ kind: 'lost', cause: 'ECONNRESET', facts }).kind).toBe('unknown');
  });

  it('hands every unlisted code to a person', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (code) => {
        fc.pre(classOfCode(code) === undefined);
        expect(classify(refused([code]))).toMatchObject({ kind: 'attention', reason: 'unlisted-code', code });
      }),
    );
  });

  it('never calls a refusal applied, whatever codes it mixes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1 }), (codes) => {
        expect(classify(refused(codes)).kind).not.toBe('applied');
      }),
    );
  });
});
