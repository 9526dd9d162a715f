import { expect, test } from 'vitest';
import type { OperationView } from '#contract/operation.ts';
import { fateOf } from './fate-of.ts';

const entry = (over: Partial<OperationView>) =>
  ({ state: 'waiting', waiting: 'unreachable', heldByPerson: false, ...over }) as OperationView;

test('what waits for the service alone goes by itself', () => {
  expect(fateOf(entry({}))).toBe('goes');
  expect(fateOf(entry({}), 'network')).toBe('goes');
  expect(fateOf(entry({ waiting: 'held' }))).toBe('goes');
  expect(fateOf(entry({ state: 'unknown', waiting: 'answer-lost' }))).toBe('goes');
});

test('nothing is promised of what hangs on a person', () => {
  expect(fateOf(entry({ waiting: 'held', heldByPerson: true }))).toBe('held');
  expect(fateOf(entry({ state: 'attention', waiting: null }))).toBe('refused');
  expect(fateOf(entry({}), 'manager')).toBe('paused');
  expect(fateOf(entry({}), 'sign-in')).toBe('paused');
});

test('what has ended tells its end', () => {
  expect(fateOf(entry({ state: 'applied', waiting: null }))).toBe('sent');
  expect(fateOf(entry({ state: 'adopted', waiting: null }))).toBe('adopted');
  expect(fateOf(entry({ state: 'discarded', waiting: null }))).toBe('ended');
  expect(fateOf(entry({ state: 'refused', waiting: null }))).toBe('ended');
});

test('nothing is said of what has not been read', () => {
  expect(fateOf(undefined)).toBe('kept');
});
