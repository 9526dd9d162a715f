import type { Kinds } from '../outbox/kind.ts';
import { kinds } from './kinds.ts';

// Read by the type checker only: each line below an expected error must not compile, or the check is red.

export const whole: Kinds = kinds;

const { referral: _left, ...others } = kinds;
// @ts-expect-error a kind is left out
export const incomplete: Kinds = others;

// @ts-expect-error a kind stands under another's name
export const mixedUp: Kinds = { ...kinds, card: kinds.update };
