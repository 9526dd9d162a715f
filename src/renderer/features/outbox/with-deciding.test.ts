import { expect, it } from 'vitest';
import type { OperationView } from '#contract/operation.ts';
import { withDeciding } from './with-deciding.ts';

const entry = (id: string, createdAtMs: number, attempts = 0) => ({ id, createdAtMs, attempts }) as OperationView;
const ids = (rows: readonly OperationView[]) => rows.map(({ id }) => id);

it('keeps the entry that somebody is deciding about in its place, whether the list has it or not', () => {
  const [old, middle, late] = [entry('old', 1), entry('middle', 2), entry('late', 3)];
  expect(ids(withDeciding([old, middle, late], middle))).toEqual(['old', 'middle', 'late']);
  expect(ids(withDeciding([old, late], middle))).toEqual(['old', 'middle', 'late']);
  expect(ids(withDeciding([old, middle], late))).toEqual(['old', 'middle', 'late']);
  expect(ids(withDeciding([], middle))).toEqual(['middle']);
  expect(ids(withDeciding([old], null))).toEqual(['old']);
});

it('shows it as it was when they began', () => {
  expect(withDeciding([entry('middle', 2, 5)], entry('middle', 2, 1))[0]?.attempts).toBe(1);
});
