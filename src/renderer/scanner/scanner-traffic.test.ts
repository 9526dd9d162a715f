import { expect, it } from 'vitest';
import { createChance } from '../../../faults/chance.ts';
import { type Burst, stepBurst } from './scanner-burst.ts';
import { type Act, type PersonKind, personAct, scannerAct } from './testing/key-traffic.ts';
import type { LayoutName } from './testing/keyboard-layouts.ts';

const kinds: readonly [PersonKind, ...PersonKind[]] = [
  'letter',
  'rollover',
  'entered',
  'held',
  'pasted',
  'composed',
  'accented',
];

/** Answers the scans that were found and what the focused field holds. Each scan gives the field its old text back. */
function serve(acts: readonly Act[], capsLock: boolean) {
  const scans: string[] = [];
  let [field, before, atMs] = ['', '', 0];
  let burst: Burst | null = null;
  for (const { gapMs, text, ...stroke } of acts.flatMap(({ strokes }) => strokes)) {
    atMs += gapMs;
    const step = stepBurst(burst, { ...stroke, altKey: false, metaKey: false, capsLock, atMs });
    burst = step.kind === 'begin' || step.kind === 'go-on' ? step.burst : null;
    if (step.kind === 'begin') before = field;
    if (step.kind === 'scan') scans.push(step.text);
    field = step.kind === 'scan' ? before : field + text;
  }
  return { scans, field };
}

it.each<[string, LayoutName, boolean]>([
  ['an American', 'american', false],
  ['with Caps Lock an American', 'american', true],
  ['a French', 'french', false],
  ['with Caps Lock a French', 'french', true],
  ['an Arabic', 'arabic', false],
  ['an Arabic-digit', 'arabicDigits', false],
])(
  'in 10,000 scans among typing none is missed, none is false and nothing stays in the field, under %s layout',
  (_, layout, capsLock) => {
    const desk = { chance: createChance(20_261), layout, capsLock };
    const acts = Array.from({ length: 10_000 }, () => [
      ...Array.from({ length: Math.floor(desk.chance() * 6) }, () => personAct(desk, kinds)),
      scannerAct(desk),
    ]).flat();
    const { scans, field } = serve(acts, capsLock);
    const persons = acts.filter(({ code }) => code === null).flatMap(({ strokes }) => strokes);
    expect(scans).toEqual(acts.flatMap(({ code }) => code ?? []));
    expect(field).toBe(persons.map(({ text }) => text).join(''));
  },
);
