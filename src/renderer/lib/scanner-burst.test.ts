import { expect, test } from 'vitest';
import { type Burst, stepBurst } from './scanner-burst.ts';

const keysOf = (text: string) => text.split('');

/** Presses keys `gapMs` apart and answers what was scanned, if anything. */
function scanOf(keys: readonly string[], gapMs: number): string | null {
  let burst: Burst | null = null;
  for (const [index, key] of keys.entries()) {
    const step = stepBurst(burst, { key, atMs: index * gapMs });
    if (step.kind === 'scan') return step.text;
    burst = step.kind === 'none' ? null : step.burst;
  }
  return null;
}

test('keys fifty milliseconds apart that end with Enter are a scan', () => {
  expect(scanOf([...keysOf('8841X'), 'Enter'], 50)).toBe('8841X');
});

test('Tab ends a scan too', () => {
  expect(scanOf([...keysOf('8841'), 'Tab'], 10)).toBe('8841');
});

test('a word that ends with Tab is typed, not scanned', () => {
  expect(scanOf([...keysOf('Moreau'), 'Tab'], 10)).toBeNull();
  expect(scanOf([...keysOf('CARD'), 'Enter'], 10)).toBe('CARD');
});

test('keys further apart are a person typing', () => {
  expect(scanOf([...keysOf('8841X'), 'Enter'], 51)).toBeNull();
});

test('three characters are too few for a scan', () => {
  expect(scanOf([...keysOf('884'), 'Enter'], 5)).toBeNull();
});

test('Shift inside a run is part of it', () => {
  expect(scanOf(['Shift', 'A', 'Shift', 'B', '1', '2', 'Enter'], 5)).toBe('AB12');
});

test('a key that moves the cursor ends the run', () => {
  expect(scanOf(['8', '8', 'ArrowLeft', '4', '1', 'Enter'], 5)).toBeNull();
});

test('a slow key before a scan does not belong to it', () => {
  const first = stepBurst(null, { key: 'q', atMs: 0 });
  if (first.kind !== 'begin') throw new Error('A first key begins a run');
  expect(stepBurst(first.burst, { key: '8', atMs: 400 })).toEqual({
    kind: 'begin',
    burst: { text: '8', lastAtMs: 400 },
  });
});
