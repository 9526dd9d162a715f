import type { Answer } from '../../capillary/answers/answer.ts';
import { lost, notSent, page, refused, signInRefused } from './answers.ts';

/** When a request is taken, and what comes back. */
type Course = {
  /** `late`: the connection has ended by then, the service is still at work. */
  readonly commits: 'never' | 'now' | 'late';
  /** `own` is what the service says of it; `as-known` what it says of the same request delivered again. */
  readonly comes: 'own' | 'as-known' | 'in-part' | Answer<unknown>;
  /** `silence` lasts until the client loses patience. */
  readonly after?: 'a-while' | 'silence';
};

/** What becomes of a write on the wire. */
export const writeFates = {
  answered: { commits: 'now', comes: 'own' },
  slow: { commits: 'now', comes: 'own', after: 'a-while' },
  /** Delivered twice on the way; the second answer comes back. */
  doubled: { commits: 'now', comes: 'as-known' },
  'not-sent': { commits: 'never', comes: notSent },
  'lost-before-commit': { commits: 'never', comes: lost('ECONNRESET') },
  'lost-after-commit': { commits: 'now', comes: lost('ECONNRESET') },
  'lost-commits-late': { commits: 'late', comes: lost('ECONNRESET') },
  'cut-after-commit': { commits: 'now', comes: page(200) },
  'page-before-commit': { commits: 'never', comes: page(502) },
  'page-after-commit': { commits: 'now', comes: page(502) },
  'hangs-before-commit': { commits: 'never', comes: lost('timeout'), after: 'silence' },
  'hangs-after-commit': { commits: 'now', comes: lost('timeout'), after: 'silence' },
  'hangs-commits-late': { commits: 'late', comes: lost('timeout'), after: 'silence' },
  busy: { commits: 'never', comes: page(429, 5000) },
  'in-turn': { commits: 'never', comes: refused(521, 521) },
  'retry-later': { commits: 'never', comes: refused(461, 500) },
  'verify-before-commit': { commits: 'never', comes: refused(8059, 500) },
  'verify-after-commit': { commits: 'now', comes: refused(8059, 500) },
  'sign-in-expired': { commits: 'never', comes: signInRefused },
  /** Of a proxy or a Wi-Fi. */
  'sign-in-page': { commits: 'never', comes: page(401) },
  'forbidding-page': { commits: 'never', comes: page(403) },
  'rights-missing': { commits: 'never', comes: refused(4000, 403) },
  'failed-before-commit': { commits: 'never', comes: refused(500, 500) },
  'failed-commits-late': { commits: 'late', comes: refused(500, 500) },
  'failed-after-commit': { commits: 'now', comes: refused(500, 500) },
  /** Answered as an error, with a code that tells of a part left out. */
  'not-kept-before-commit': { commits: 'never', comes: refused(8057, 500) },
  'not-kept-after-commit': { commits: 'now', comes: refused(8057, 500) },
  /** With a code that no table lists. */
  'unlisted-after-commit': { commits: 'now', comes: refused(77_777, 500) },
  'taken-in-part': { commits: 'now', comes: 'in-part' },
  'refused-data': { commits: 'never', comes: refused(1001) },
  'refused-conflict': { commits: 'never', comes: refused(8007) },
  'refused-decide': { commits: 'never', comes: refused(1047) },
  'refused-blocked': { commits: 'never', comes: refused(3042) },
  'refused-stale': { commits: 'never', comes: refused(8009) },
  'refused-defect': { commits: 'never', comes: refused(8013) },
  'refused-unlisted': { commits: 'never', comes: refused(77_777) },
} as const satisfies Readonly<Record<string, Course>>;
export type WriteFate = keyof typeof writeFates;

/** A refusal that no fate has a name for, by the code of it. */
type Refusal = { readonly refusedWith: number };

/** What becomes of a reading. */
export const readFates = {
  answered: { comes: 'own' },
  slow: { comes: 'own', after: 'a-while' },
  'not-sent': { comes: notSent },
  lost: { comes: lost('ECONNRESET') },
  hangs: { comes: lost('timeout'), after: 'silence' },
  page: { comes: page(502) },
  busy: { comes: page(429, 5000) },
  'sign-in-expired': { comes: signInRefused },
  'sign-in-page': { comes: page(401) },
  'forbidding-page': { comes: page(403) },
  refused: { comes: refused(1024, 500) },
} as const satisfies Readonly<Record<string, Omit<Course, 'commits'>>>;
export type ReadFate = keyof typeof readFates;

/** Fates to come, in order; then everything is answered. A test may add to them. */
export type FatesToCome = { readonly fates: (WriteFate | Refusal)[]; readonly readFates: ReadFate[] };

export function courseOf(method: string, { fates, readFates: ofReads }: FatesToCome): Course {
  if (method === 'GET') return { commits: 'now', ...readFates[ofReads.shift() ?? 'answered'] };
  const fate = fates.shift() ?? 'answered';
  return typeof fate === 'string' ? writeFates[fate] : { commits: 'never', comes: refused(fate.refusedWith, 500) };
}
