import { type LayoutName, keyFor, keyOf } from './keyboard-layouts.ts';

/** One key press as a page gets it, `gapMs` after the one before. */
export type Stroke = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly repeat: boolean;
  /** The text that the key puts into a field. */
  readonly text: string;
  readonly gapMs: number;
};

/** What a person or a scanner does. `code` is what the scanner read. */
export type Act = { readonly strokes: readonly Stroke[]; readonly code: string | null };

type Desk = { readonly chance: () => number; readonly layout: LayoutName; readonly capsLock: boolean };

const plain = { shiftKey: false, ctrlKey: false, repeat: false, text: '' } as const;
const between = ({ chance }: Desk, least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
const oneOf = <One>(desk: Desk, list: readonly [One, ...One[]]): One =>
  list[between(desk, 0, list.length - 1)] ?? list[0];

const digits = '0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabets = [
  digits,
  `${digits}${capitals}`,
  `${capitals}-`,
  `${digits}${capitals.toLowerCase()}`,
  capitals.toLowerCase(),
  `${digits}${capitals}${capitals.toLowerCase()} -_.:/?=%+$`,
] as const;

/** A scanner reads a symbol of any kind, at any pace a scanner may have. It knows nothing of the layout. */
export function scannerAct(desk: Desk): Act {
  const alphabet = oneOf(desk, alphabets);
  const prefix = oneOf(desk, ['', '', '', ']C1']);
  const length = between(desk, 4, 24);
  // A text that reads like a name would be taken for a name, so every code ends with a digit.
  const code = `${prefix}${Array.from({ length }, () => alphabet.charAt(between(desk, 0, alphabet.length - 1))).join('')}${between(desk, 0, 9)}`;
  const paceMs = between(desk, 1, 50);
  const gapMs = oneOf(desk, [() => paceMs, () => between(desk, 1, 50)]);
  const keys = code.split('').flatMap((character, nth) => {
    const { code: physical, shift } = keyFor(character);
    const separator = prefix !== '' && nth === length ? separatorKeys(gapMs) : [];
    const down = shift ? [{ ...plain, key: 'Shift', code: 'ShiftLeft', shiftKey: true, gapMs: gapMs() }] : [];
    return [...separator, ...down, strokeOf(desk, { code: physical, shift, gapMs: gapMs() })];
  });
  const end = oneOf(desk, ['Enter', 'Enter', 'Tab']);
  const [first, ...rest] = [...keys, { ...plain, key: end, code: end, gapMs: gapMs() }];
  // A person's pause lies between a person's last key and the scan.
  return { code, strokes: [...(first ? [{ ...first, gapMs: between(desk, 60, 400) }] : []), ...rest] };
}

/** A scanner sends the separator within a GS1 code as Control and `]`. */
function separatorKeys(gapMs: () => number): readonly Stroke[] {
  return [
    { ...plain, key: 'Control', code: 'ControlLeft', ctrlKey: true, gapMs: gapMs() },
    { ...plain, key: ']', code: 'BracketRight', ctrlKey: true, gapMs: gapMs() },
  ];
}

/** Something that a person does at a keyboard: one of these kinds. */
export function personAct(desk: Desk, kinds: readonly [PersonKind, ...PersonKind[]]): Act {
  return { code: null, strokes: persons[oneOf(desk, kinds)](desk) };
}

export type PersonKind = keyof typeof persons;

/** Each begins after a pause, so that no two of them together look like a scanner. */
const persons = {
  letter: (desk) => [letter(desk, between(desk, 60, 400))],
  /** Two or three keys rolled off at once. */
  rollover: (desk) => [letter(desk, between(desk, 60, 400)), ...rolled(desk)],
  /** The same, with Enter or Tab right after them. */
  entered: (desk) => {
    const end = oneOf(desk, ['Enter', 'Tab']);
    return [
      letter(desk, between(desk, 60, 400)),
      ...rolled(desk),
      { ...plain, key: end, code: end, gapMs: between(desk, 10, 50) },
    ];
  },
  held: (desk) => {
    const first = letter(desk, between(desk, 60, 400));
    const again = { ...first, repeat: true, gapMs: 33 };
    return [first, { ...again, gapMs: 500 }, ...Array.from({ length: between(desk, 1, 8) }, () => again)];
  },
  pasted: (desk) => [
    { ...plain, key: 'Control', code: 'ControlLeft', ctrlKey: true, gapMs: between(desk, 60, 400) },
    { ...plain, key: 'v', code: 'KeyV', ctrlKey: true, text: '9845012345', gapMs: between(desk, 20, 200) },
  ],
  /** Chinese typed by its sound: the input method takes the keys and enters its word with the last one. */
  composed: (desk) => [
    ...Array.from({ length: between(desk, 2, 6) }, () => ({
      ...letter(desk, between(desk, 60, 200)),
      key: 'Process',
      text: '',
    })),
    { ...plain, key: 'Process', code: 'Space', text: '林', gapMs: between(desk, 60, 400) },
  ],
  accented: (desk) => [
    { ...plain, key: 'Dead', code: 'BracketLeft', gapMs: between(desk, 60, 400) },
    { ...plain, key: 'ê', code: 'KeyE', text: 'ê', gapMs: between(desk, 60, 200) },
  ],
} as const satisfies Readonly<Record<string, (desk: Desk) => readonly Stroke[]>>;

function rolled(desk: Desk): readonly Stroke[] {
  return Array.from({ length: between(desk, 1, 2) }, () => letter(desk, between(desk, 1, 30)));
}

function letter(desk: Desk, gapMs: number): Stroke {
  const { code, shift } = keyFor((digits + capitals.toLowerCase()).charAt(between(desk, 0, 35)));
  return strokeOf(desk, { code, shift, gapMs });
}

function strokeOf(
  { layout, capsLock }: Desk,
  { code, shift, gapMs }: { readonly code: string; readonly shift: boolean; readonly gapMs: number },
): Stroke {
  const key = keyOf(layout, { code, shift, capsLock });
  return { ...plain, key, code, shiftKey: shift, text: key === 'Dead' ? '' : key, gapMs };
}
