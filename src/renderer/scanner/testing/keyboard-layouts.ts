import { printedOn } from '../printed-on.ts';

/** What a layout makes of keys, plain and with Shift, by `KeyboardEvent.code`. All other keys are American. */
type Layout = Readonly<Record<string, readonly [plain: string, shifted: string]>>;
export type LayoutName = keyof typeof layouts;

const row = (codes: string, plain: string, shifted: string): Layout => {
  const [below, above] = [plain.split(' '), shifted.split(' ')];
  return Object.fromEntries(codes.split(' ').map((code, nth) => [code, [below[nth] ?? '', above[nth] ?? '']]));
};
const digits = 'Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0';
const upper = 'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight';
const middle = 'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote';
const lower = 'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash';

export const layouts = {
  american: {},
  french: {
    ...row(digits, `& é " ' ( - è _ ç à`, '1 2 3 4 5 6 7 8 9 0'),
    ...row('KeyQ KeyA KeyW KeyZ BracketLeft BracketRight', 'a q z w Dead $', 'A Q Z W Dead £'),
    ...row('Semicolon KeyM Comma Period Slash', 'm , ; : !', 'M ? . / §'),
    ...row('Minus Equal Quote Backslash Backquote', ') = ù * ²', '° + % µ ²'),
  },
  arabic: {
    ...row(upper, 'ض ص ث ق ف غ ع ه خ ح ج د', 'َ ً ُ ٌ لإ إ ‘ ÷ × ؛ < >'),
    ...row(middle, 'ش س ي ب ل ا ت ن م ك ط', 'ِ ٍ ] [ لأ أ ـ ، / : "'),
    ...row(lower, 'ئ ء ؤ ر لا ى ة و ز ظ', '~ ْ } { لآ آ ’ , . ؟'),
  },
  arabicDigits: row(digits, '١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠', '! @ # $ % ^ & * ) ('),
} as const satisfies Readonly<Record<string, Layout>>;

/** What a key types; `Dead` when the layout waits for the next key. */
export function keyOf(
  layout: LayoutName,
  { code, shift, capsLock }: Physical & { readonly capsLock: boolean },
): string {
  const table: Layout = layouts[layout];
  const key = (table[code] ?? printedOn(code) ?? ['', ''])[shift ? 1 : 0];
  // Caps Lock swaps capital and small letters and changes nothing else.
  if (!capsLock || key.length > 1 || key.toLowerCase() === key.toUpperCase()) return key;
  return shift ? key.toLowerCase() : key.toUpperCase();
}

/** A key of an American keyboard, as a scanner presses it. */
export type Physical = { readonly code: string; readonly shift: boolean };

const allCodes = `${digits} ${upper} ${middle} ${lower} Minus Equal Backslash Backquote Space`.split(' ');
const byCharacter = new Map(
  allCodes.flatMap((code) =>
    (printedOn(code) ?? []).map((character, nth): [string, Physical] => [character, { code, shift: nth === 1 }]),
  ),
);
byCharacter.set(' ', { code: 'Space', shift: false });

/** The key that has a character printed on it. */
export function keyFor(character: string): Physical {
  const found = byCharacter.get(character);
  if (!found) throw new Error(`No key of an American keyboard has "${character}"`);
  return found;
}
