import { describe, expect, it, test } from 'vitest';
import { type Burst, type BurstKey, stepBurst } from './scanner-burst.ts';

type Pressed = Pick<BurstKey, 'key'> & Partial<BurstKey>;

const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false } as const;
const american = (text: string): readonly Pressed[] =>
  text.split('').map((key) => ({
    key,
    code: /\d/.test(key) ? `Digit${key}` : /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : (codes[key] ?? ''),
    shiftKey: /[A-Z]/.test(key),
  }));
const codes: Readonly<Record<string, string>> = { '-': 'Minus', '/': 'Slash', '.': 'Period' };
const enter: Pressed = { key: 'Enter', code: 'Enter' };
const tab: Pressed = { key: 'Tab', code: 'Tab' };

/** The same keys under another layout, each as the layout turns it into a character. */
function under(layout: Readonly<Record<string, string>>, keys: readonly Pressed[]): readonly Pressed[] {
  return keys.map((one) => ({ ...one, key: layout[one.key] ?? one.key }));
}

/** Presses keys with these gaps between them, and answers what was scanned, if anything. */
function scanOf(keys: readonly Pressed[], gapMs: number | ((index: number) => number)): string | null {
  let burst: Burst | null = null;
  let atMs = 0;
  for (const [index, pressed] of keys.entries()) {
    atMs += typeof gapMs === 'number' ? gapMs : gapMs(index);
    const step = stepBurst(burst, { ...plain, capsLock: false, ...pressed, atMs });
    if (step.kind === 'scan') return step.text;
    burst = step.kind === 'none' ? null : step.burst;
  }
  return null;
}

test('keys fifty milliseconds apart that end with Enter are a scan', () => {
  expect(scanOf([...american('8841X'), enter], 50)).toBe('8841X');
});

test('Tab ends a scan too, and what reads like a name is no scan', () => {
  expect(scanOf([...american('8841'), tab], 10)).toBe('8841');
  expect(scanOf([...american('QRST'), tab], 10)).toBe('QRST');
  expect(scanOf([...american('Mirela'), tab], 2)).toBeNull();
  expect(scanOf([...american('Anne-Marie'), tab], 2)).toBeNull();
  expect(scanOf([...american('Mirela'), enter], 2)).toBeNull();
  expect(scanOf([...american('mirela-b.example'), enter], 2)).toBe('mirela-b.example');
});

test('keys further apart are a person typing', () => {
  expect(scanOf([...american('8841X'), enter], 51)).toBeNull();
});

test('a busy machine may delay a scan once it is surely a scan', () => {
  const late = (nth: number, ms: number) => (index: number) => (index === nth ? ms : 20);
  expect(scanOf([...american('884100'), enter], late(4, 250))).toBe('884100');
  expect(scanOf([...american('884100'), enter], late(6, 80))).toBe('884100');
  expect(scanOf([...american('884100'), enter], late(6, 81))).toBeNull();
  expect(scanOf([...american('8841'), enter], late(3, 51))).toBeNull();
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

test('the separator of a GS1 code belongs to the run but not to the text', () => {
  const separator: readonly Pressed[] = [
    { key: 'Control', code: 'ControlLeft', ctrlKey: true },
    { key: ']', code: 'BracketRight', ctrlKey: true },
  ];
  expect(scanOf([...american('0104'), ...separator, ...american('21X'), enter], 5)).toBe('010421X');
});

test.each<[string, Pressed]>([
  ['moves the cursor', { key: 'ArrowLeft', code: 'ArrowLeft' }],
  ['is a command', { key: 'v', code: 'KeyV', ctrlKey: true }],
  ['is held down', { key: '4', code: 'Digit4', repeat: true }],
])('a key that %s ends the run', (_, key) => {
  expect(scanOf([...american('88'), key, ...american('41'), enter], 5)).toBeNull();
});

test('a slow key before a scan does not belong to it', () => {
  expect(scanOf([...american('q8841'), enter], (index) => (index === 1 ? 51 : 5))).toBe('8841');
});

describe('a scanner that presses the keys of an American keyboard', () => {
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
    A: 'Q',
    Q: 'A',
    '-': ')',
  };

  it('is read right when a French layout turns its digits into signs', () => {
    expect(scanOf([...under(french, american('7100a89')), enter], 5)).toBe('7100a89');
  });

  it('is read right when a French layout only swaps its letters', () => {
    expect(scanOf([...under(french, american('QATAR')), enter], 5)).toBe('QATAR');
    expect(scanOf([...under(french, american('BC-DE')), enter], 5)).toBe('BC-DE');
  });

  it('is read right when an Arabic layout turns its letters into Arabic ones', () => {
    const arabic = { M: '’', B: 'لآ', t: 'ف', s: 'س', '/': 'ظ', '7': '٧', '1': '١' };
    expect(scanOf([...under(arabic, american('ts7100')), enter], 5)).toBe('ts7100');
    expect(scanOf([...under(arabic, american('7100')), enter], 5)).toBe('7100');
    expect(scanOf([...under(arabic, american('71/00')), enter], 5)).toBe('71/00');
  });

  it('is left as it is when it is set to the French layout', () => {
    const told = '7189'.split('').map((key) => ({ key, code: `Digit${key}`, shiftKey: true }));
    const letter: Pressed = { key: 'a', code: 'KeyQ' };
    expect(scanOf([...told, letter, enter], 5)).toBe('7189a');
    const percent: Pressed = { key: '5', code: 'Digit5', shiftKey: true };
    expect(scanOf([...under(french, american('7189')), percent, enter], 5)).toBe('7189%');
  });

  it('is read as if Caps Lock were off', () => {
    const locked = american('aB12').map((one) => ({ ...one, capsLock: true }));
    expect(scanOf([...under({ a: 'A', B: 'b' }, locked), enter], 5)).toBe('aB12');
  });

  it.each([
    ['waits for another one to put an accent on', 'Dead'],
    ['is handed to an input method', 'Process'],
    ['makes two letters', 'لا'],
  ])('is read right when a key %s', (_, key) => {
    const withheld: Pressed = { key, code: 'KeyB' };
    expect(scanOf([...american('12'), withheld, ...american('34'), enter], 5)).toBe('12b34');
    expect(scanOf([...american('12'), withheld, ...american('34'), { key: 'Process', code: 'Enter' }], 5)).toBe(
      '12b34',
    );
  });
});
