import fc from 'fast-check';
import { type ReadFate, type WriteFate, readFates, writeFates } from '../world/fate.ts';
import type { Decision, Happening, Story } from './happening.ts';
import { laterKinds } from './makers.ts';

const as = <T extends string>(...names: readonly T[]) => fc.constantFrom(...names);
const customer = fc.integer({ min: 0, max: 2 });
const write = fc.record({ do: as('write'), customer, kind: fc.constantFrom(...laterKinds), other: customer });
const pass = fc.record({ do: as('pass'), ms: fc.integer({ min: 1, max: 90_000 }) });
const kill = fc.record({ do: as('kill') });
const killAt = fc.record({ do: as('kill-at'), commit: fc.integer({ min: 1, max: 9 }), moment: as('before', 'after') });
const press = fc.record({ do: as('send-now', 'pause', 'resume', 'age') });
const jump = fc.record({ do: as('jump'), ms: fc.constantFrom(-86_400_000, -90_000, 90_000, 259_200_000) });
const decide = fc.record({
  do: as('decide'),
  how: as<Decision>('retry', 'fix', 'adopt', 'discard', 'discard-all'),
  which: fc.nat({ max: 3 }),
});
const know = fc.record({ do: as('know-elsewhere'), customer });
const elsewhere = fc.oneof(
  know,
  fc.record({ do: as('register-elsewhere'), customer }),
  fc.record({ do: as('merge-elsewhere'), customer, other: customer }),
  fc.record({ do: as('rename-elsewhere'), customer }),
  // Of the choices that the first writes of a story are about.
  fc.record({ do: as('opt-out-elsewhere'), customer, which: fc.integer({ min: 2, max: 9 }) }),
);

const allWrites = Object.keys(writeFates) as readonly WriteFate[];
const allReads = Object.keys(readFates) as readonly ReadFate[];
/** Fates after which nobody has to be asked: it is found out what became of the write, or it is sent again. */
const harmlessWrites = allWrites.filter((name) => !/^(?:refused|failed|not-kept|taken|unlisted)/.test(name));
const harmlessReads = allReads.filter((name) => name !== 'refused');

type Fates = { readonly writes: readonly WriteFate[]; readonly reads: readonly ReadFate[] };

function story({ writes, reads }: Fates, happening: fc.Arbitrary<Happening>): fc.Arbitrary<Story> {
  return fc.record({
    rules: fc.boolean(),
    writes: fc.array(fc.constantFrom(...writes), { maxLength: 12 }),
    reads: fc.array(fc.constantFrom(...reads), { maxLength: 8 }),
    happenings: fc.array(happening, { minLength: 1, maxLength: 12 }),
  });
}

const harmless = { writes: harmlessWrites, reads: harmlessReads };
const weighed = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

/**
 * Machines fail, accounts of other sources are joined, and nobody does anything wrong: whatever happens, everything comes
 * to be applied.
 */
export const failing = story(
  harmless,
  fc.oneof(weighed(8, write), weighed(4, pass), weighed(2, kill), weighed(2, press), weighed(2, know)),
);

/** The same, killed at commits. */
export const killed = story(
  harmless,
  fc.oneof(weighed(7, write), weighed(5, killAt), weighed(3, pass), weighed(1, press)),
);

/** Everything there is: refusals, persons who decide, clocks that are set, accounts that change elsewhere. */
export const anything = story(
  { writes: allWrites, reads: allReads },
  fc.oneof(
    weighed(8, write),
    weighed(3, pass),
    weighed(1, kill),
    weighed(1, killAt),
    weighed(2, press),
    weighed(1, jump),
    weighed(4, decide),
    weighed(2, elsewhere),
  ),
);
