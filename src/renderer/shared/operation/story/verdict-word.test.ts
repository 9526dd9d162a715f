import { expect, test } from 'vitest';
import type { AttemptView } from '#contract/operation.ts';
import { verdictWord } from './verdict-word.ts';

const attempt: AttemptView = {
  id: 1,
  mode: 'replay',
  startedAtMs: 0,
  durationMs: null,
  verdict: null,
  status: null,
  serviceCode: null,
  traceId: '',
  answer: '',
};

test('an attempt without an end is on the wire, or was stopped with the till', () => {
  expect(verdictWord(attempt, true)).toBe('sending');
  expect(verdictWord(attempt, false)).toBe('killed');
});

test('an attempt that is repeated says whether anything left the till', () => {
  expect(verdictWord({ ...attempt, verdict: 'retry' }, false)).toBe('notSent');
  expect(verdictWord({ ...attempt, verdict: 'retry', status: 429 }, false)).toBe('busy');
});

test('any other end has its own sentence', () => {
  expect(verdictWord({ ...attempt, verdict: 'attention', status: 500 }, true)).toBe('attention');
});
