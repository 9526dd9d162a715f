import { describe, expect, test } from 'vitest';
import { errorCodes } from '#contract/error-codes.ts';
import type { ErrorData } from '#contract/envelope.ts';
import { errors } from '../../locales/en/errors.ts';
import { errorSentence, refusalCode } from './error-sentence.ts';
import { isUnreachable, TillError } from '../../lib/till-error.ts';

const format = { time: (atMs: number) => `at ${atMs}` };
const sentenceOf = (code: TillError['code'], data: ErrorData = {}) =>
  errorSentence(new TillError({ code, message: '', data }), format);

test.each(errorCodes)('there is a sentence for %s', (code) => {
  expect(errors).toHaveProperty(sentenceOf(code).key);
});

describe('an error that says more', () => {
  test('a wrong PIN tells how many tries are left', () => {
    expect(sentenceOf('wrong-pin', { triesLeft: 3 })).toMatchObject({ key: 'wrong-pin-tries', values: { count: 3 } });
  });

  test('a lock tells when it ends', () => {
    expect(sentenceOf('locked-out', { retryAtMs: 90 })).toMatchObject({
      key: 'locked-until',
      values: { time: 'at 90' },
    });
  });

  test('a registration that is already kept differs from a decision that came too late', () => {
    expect(sentenceOf('conflict', { reason: 'already-kept' }).key).toBe('already-kept');
    expect(sentenceOf('conflict', { reason: 'not-in-attention' }).key).toBe('conflict');
  });

  test.each(['registration-refused', 'later-work', 'not-yours', 'has-left', 'others-depend', 'others-not-yours'])(
    'a conflict tells its reason: %s',
    (reason) => {
      expect(sentenceOf('conflict', { reason }).key).toBe(reason);
      expect(errors).toHaveProperty(reason);
    },
  );

  test.each([400, 500, 1001, 1024, 3010, 8007, 10001, 10002, 7777])(
    'a question that is refused with the code of a write (%i) says that nothing was changed',
    (serviceCode) => {
      const error = new TillError({ code: 'service-refused', message: '', data: { serviceCode } });
      expect(refusalCode(error)).toBeNull();
      expect(errorSentence(error, format)).toMatchObject({ key: 'read-refused', values: { code: serviceCode } });
    },
  );

  test('a refusal tells the code of the service', () => {
    expect(refusalCode(new TillError({ code: 'service-refused', message: '', data: { serviceCode: 8015 } }))).toBe(
      8015,
    );
    expect(refusalCode(new TillError({ code: 'service-busy', message: '', data: { serviceCode: 8059 } }))).toBeNull();
  });
});

test('an error that is not an answer of the till is a defect', () => {
  expect(errorSentence(new TypeError('x is undefined'), format).key).toBe('internal');
});

test('a lost network is calm news, a refusal is not', () => {
  const offline = new TillError({ code: 'offline', message: '', data: {} });
  const refused = new TillError({ code: 'service-refused', message: '', data: {} });
  expect([isUnreachable(offline), isUnreachable(refused)]).toEqual([true, false]);
});
