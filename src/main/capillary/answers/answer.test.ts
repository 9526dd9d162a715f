import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import type { WireResult } from '../http/http.ts';

const nowMs = Date.parse('2026-03-01T10:00:00Z');

function answered(status: number, text: string, headers: Record<string, string> = {}): WireResult {
  return { kind: 'answered', status, headers, text, bytes: text.length, durationMs: 5, bodyMs: 0 };
}

describe('readAnswer', () => {
  it('takes a 200 with errors for a refusal', () => {
    const body = '{"errors":[{"status":false,"code":"8015","message":"none"}],"warnings":[]}';
    expect(readAnswer(answered(200, body), nowMs)).toMatchObject({
      kind: 'refused',
      errors: [{ code: 8015, message: 'none' }],
    });
  });

  it('reads `error` where others say `errors`, and one object where others list', () => {
    expect(readAnswer(answered(400, '{"error":[{"code":8015}]}'), nowMs).kind).toBe('refused');
    expect(readAnswer(answered(400, '{"errors":{"code":8015,"message":"x"}}'), nowMs)).toMatchObject({
      errors: [{ code: 8015 }],
    });
  });

  it('reads `error` as well as `errors`, and one object as well as a list', () => {
    expect(readAnswer(answered(200, '{"createdId":4,"errors":[{}]}'), nowMs).kind).toBe('accepted');
  });

  it.each([
    { createdId: 4, errors: [{ status: false, message: 'not done' }] },
    { createdId: 4, errors: ['not done'] },
    { createdId: 4, error: 'not done' },
    { createdId: 4, errors: [{ code: 'E7' }] },
    { entity: 4, success: 'false' },
  ])('takes a complaint without a code for a refusal: %j', (body) => {
    expect(readAnswer(answered(200, JSON.stringify(body)), nowMs)).toMatchObject({ kind: 'refused', errors: [] });
  });

  it('reads the errors and warnings that stand inside an entity', () => {
    const refused = '{"entity":{"customers":[],"errors":[{"code":8015}]},"errors":[]}';
    expect(readAnswer(answered(200, refused), nowMs)).toMatchObject({ kind: 'refused', errors: [{ code: 8015 }] });
    const warned = '{"entity":{"customers":[],"warnings":[{"code":8056}]}}';
    expect(readAnswer(answered(200, warned), nowMs)).toMatchObject({ kind: 'accepted', warnings: [{ code: 8056 }] });
  });

  it("reads a bare code only if the tables list it, not a repeated status or a gateway's own code", () => {
    const bare = (status: number, code: number) =>
      readAnswer(answered(status, JSON.stringify({ code, message: 'no' })), nowMs);
    expect(bare(503, 4001)).toMatchObject({ kind: 'refused', errors: [{ code: 4001, message: 'no' }] });
    expect(bare(404, 404)).toMatchObject({ kind: 'refused', errors: [] });
    expect(bare(502, 77)).toMatchObject({ kind: 'refused', errors: [] });
  });

  it('keeps every digit of a number that is too long for JavaScript', () => {
    const answer = readAnswer(answered(200, '{"value":887766554433221101,"points":10.5,"id":12}'), nowMs);
    expect(answer).toMatchObject({ value: { value: '887766554433221101', points: 10.5, id: 12 } });
  });

  it('calls HTML, cut JSON, bare values and nothing unreadable', () => {
    for (const text of ['<html>502</html>', '{"createdId":', '', '"ok"', 'null', '12']) {
      expect(readAnswer(answered(200, text), nowMs).kind).toBe('unreadable');
    }
  });

  it('reads JSON behind a byte order mark', () => {
    expect(readAnswer(answered(200, '\uFEFF{"createdId":4}'), nowMs)).toMatchObject({ value: { createdId: 4 } });
  });

  it('keeps the trace id, the size and the distance of the clocks', () => {
    const headers = { 'x-cap-request-id': 'trace-7', date: 'Sun, 01 Mar 2026 10:00:30 GMT' };
    expect(readAnswer(answered(200, '{}', headers), nowMs).facts).toMatchObject({
      traceId: 'trace-7',
      bytes: 2,
      serverOffsetMs: 30_000,
    });
  });

  it('reads Retry-After as seconds and as a date, and waits an hour at most', () => {
    const after = (value: string) => readAnswer(answered(429, '', { 'retry-after': value }), nowMs);
    expect(after('7')).toMatchObject({ retryAfterMs: 7000 });
    expect(after('Sun, 01 Mar 2026 10:01:00 GMT')).toMatchObject({ retryAfterMs: 60_000 });
    expect(after('999999')).toMatchObject({ retryAfterMs: 3_600_000 });
    for (const nonsense of ['-5', '1.5', 'soon', 'may 2030', '']) {
      expect(after(nonsense)).toMatchObject({ retryAfterMs: null });
    }
  });
});
