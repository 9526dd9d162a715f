import { describe, expect, it, test } from 'vitest';
import { type Burst, type BurstKey, stepBurst } from './scanner-burst.ts';

type Pressed = Pick<BurstKey, 'key'> & Partial<BurstKey>;

const american = (text: string): readonly Pressed[] =>
  text.split('').map((key) => ({
    key,
    code: /\d/.test(key) ? `Digit${key}` : /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : '',
    shiftKey: /[A-Z]/.test(key),
  }));
const enter: Pressed = { key: 'Enter', code: 'Enter' };
const tab: Pressed = { key: 'Tab', code: 'Tab' };

/** The same keys under another layout: what it makes of them, key by key. */
function under(layout: Readonly<Record<string, string>>, keys: readonly Pressed[]): readonly Pressed[] {
  return keys.map((one) => ({ ...one, key: layout[one.key] ?? one.key }));
}

/** Presses keys `gapMs` apart and answers what was scanned, if anything. */
function scanOf(keys: readonly Pressed[], gapMs: number): string | null {
  let burst: Burst | null = null;
  for (const [index, pressed] of keys.entries()) {
    const step = stepBurst(burst, { code: '', shiftKey: false, ...pressed, atMs: index * gapMs });
    if (step.kind === 'scan') return step.text;
    burst = step.kind === 'none' ? null : step.burst;
  }
  return null;
}

test('keys fifty milliseconds apart that end with Enter are a scan', () => {
  expect(scanOf([...american('8841X'), enter], 50)).toBe('8841X');
});

test('Tab ends a scan too', () => {
  expect(scanOf([...american('8841'), tab], 10)).toBe('8841');
});

test('a word that ends with Tab is typed, not scanned', () => {
  expect(scanOf([...american('Moreau'), tab], 10)).toBeNull();
  expect(scanOf([...american('CARD'), enter], 10)).toBe('CARD');
});

test('keys further apart are a person typing', () => {
  expect(scanOf([...american('8841X'), enter], 51)).toBeNull();
});

test('three characters are too few for a scan', () => {
  expect(scanOf([...american('884'), enter], 5)).toBeNull();
});

test('Shift inside a run is part of it', () => {
  const shift: Pressed = { key: 'Shift', code: 'ShiftLeft', shiftKey: true };
  const [capitalA, capitalB, ...digits] = american('AB12');
  if (!capitalA || !capitalB) throw new Error('There are two letters');
  expect(scanOf([shift, capitalA, shift, capitalB, ...digits, enter], 5)).toBe('AB12');
});

test('a key that moves the cursor ends the run', () => {
  const left: Pressed = { key: 'ArrowLeft', code: 'ArrowLeft' };
  expect(scanOf([...american('88'), left, ...american('41'), enter], 5)).toBeNull();
});

test('a slow key before a scan does not belong to it', () => {
  const [slow, first] = american('q8').map((one) => ({ code: '', shiftKey: false, ...one }));
  if (!slow || !first) throw new Error('There are two keys');
  const before = stepBurst(null, { ...slow, atMs: 0 });
  if (before.kind !== 'begin') throw new Error('A first key begins a run');
  expect(stepBurst(before.burst, { ...first, atMs: 400 })).toMatchObject({ kind: 'begin', burst: { text: '8' } });
});

describe('a scanner, which presses the keys of an American keyboard,', () => {
  it('is read right where a French layout makes signs of its digits', () => {
    const french = {
      '0': 'à',
      '1': '&',
      '2': 'é',
      '3': '"',
      '4': "'",
      '5': '(',
      '6': '-',
      '7': 'è',
      '8': '_',
      '9': 'ç',
      a: 'q',
    };
    expect(scanOf([...under(french, american('7100a89')), enter], 5)).toBe('7100a89');
  });

  it('is read right where an Arabic layout makes Arabic letters of its letters', () => {
    const arabic = { M: '’', B: 'لآ', t: 'ف', s: 'س', '7': '٧', '1': '١' };
    expect(scanOf([...under(arabic, american('ts7100')), enter], 5)).toBe('ts7100');
    expect(scanOf([...under(arabic, american('7100')), enter], 5)).toBe('7100');
  });

  it('that was told of the French layout is left as it is', () => {
    const typed = '71'.split('').map((key) => ({ key, code: `Digit${key}`, shiftKey: true }));
    expect(scanOf([...typed, ...american('89'), enter], 5)).toBe('7189');
  });

  it.each([
    ['waits for another one to put an accent on', 'Dead'],
    ['is handed to an input method', 'Process'],
    ['makes two letters', 'لا'],
  ])('is read right where a key %s', (_, key) => {
    const withheld: Pressed = { key, code: 'KeyB' };
    expect(scanOf([...american('12'), withheld, ...american('34'), enter], 5)).toBe('12b34');
  });
});
