/** Dice that fall the same way for the same seed. Not for secrets. */
export type Chance = {
  /** From 0 up to the limit, never the limit itself. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** That many digits, leading zeros included. */
  readonly digits: (count: number) => string;
};

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  // A linear congruence. Its low bits are poor, so the whole state is scaled and not taken modulo.
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(from: readonly T[]): T => {
      const [picked] = from.slice(below(from.length));
      if (picked === undefined) throw new Error('There is nothing to pick from');
      return picked;
    },
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  };
}
