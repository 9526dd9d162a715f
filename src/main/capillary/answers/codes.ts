import type { ServiceCode } from '#contract/service-codes.ts';

/**
 * What a code of the service means for an operation.
 *
 * - `retry-later`: the service did nothing; ask again.
 * - `verify-first`: a step after the write may have failed; read before asking again.
 * - `failed`: nobody says which step failed; read, and ask a person if the write is not there.
 * - `fix-sign-in`, `fix-rights`: no operation can pass until a person puts it right.
 * - `correct-data`, `person-decides`, `blocked-customer`, `stale-id`, `client-defect`: refused; a person must act.
 * - `conflict`: something is taken, by our own lost request or by somebody else; only reading tells which.
 * - `already-applied`: the service already has what we asked for.
 *
 * The rest are not refusals. Beside an accepted answer they are news for staff, and nothing more.
 * - `succeeded`: it was done.
 * - `informs`: it was done, but something around it cannot be seen yet.
 * - `not-kept`: a part of it was left out.
 * - `merged`: the accounts were joined, so the id may be another.
 *
 * If one of these comes as an error, the write may still stand, so it is read. If it does not stand, the answer
 * contradicts itself and a person is asked.
 */
export type CodeClass =
  | 'retry-later'
  | 'verify-first'
  | 'failed'
  | 'fix-sign-in'
  | 'fix-rights'
  | 'correct-data'
  | 'conflict'
  | 'person-decides'
  | 'already-applied'
  | 'stale-id'
  | 'blocked-customer'
  | 'client-defect'
  | 'succeeded'
  | 'informs'
  | 'not-kept'
  | 'merged';

/** Every code of the contract, once. */
export const codesByClass = {
  'retry-later': [429, 461, 521, 4001],
  // A server in between may also answer 408 or 503 for the service, whatever the service did.
  'verify-first': [408, 503, 1222, 8059, 8060, 8062, 8063],
  failed: [500, 1024, 1030, 1037, 1041, 1109, 1110, 1302, 10001, 10002],
  'fix-sign-in': [401],
  'fix-rights': [403, 1064, 4000, 91020, 91021],
  'correct-data': [
    1001, 1002, 1003, 1006, 1007, 1008, 1015, 1017, 1019, 1034, 1038, 1039, 1042, 1043, 1045, 1048, 1049, 1104, 3010,
    3017, 8005, 8014, 8017, 8064,
  ],
  // Our own earlier request can also cause these: a card that cannot be linked (3027), a full series (3036), a subject
  // in use (1301) and an identifier that another source already has (8053).
  conflict: [1014, 1016, 1032, 1033, 1301, 3027, 3036, 8006, 8007, 8008, 8028, 8053, 91007],
  'person-decides': [
    400, 404, 1013, 1020, 1021, 1025, 1026, 1028, 1029, 1031, 1044, 1046, 1047, 1051, 1099, 1202, 1203, 1204, 1205,
    1206, 1303, 8052, 8066, 8074, 91010,
  ],
  'already-applied': [3012, 3039, 8071, 8072, 8073],
  'stale-id': [816, 1011, 1012, 8009, 8015, 8065, 8069, 91009],
  'blocked-customer': [618, 3042, 3044, 8026],
  // Nobody types these ids, limits and names; the till fills them in.
  'client-defect': [
    405, 415, 1027, 1060, 1062, 1101, 1102, 1103, 1105, 1106, 1107, 1108, 1150, 8001, 8002, 8003, 8004, 8010, 8011,
    8012, 8013, 8045,
  ],
  succeeded: [200, 201, 700, 1000, 1040, 1052, 1061, 1300],
  informs: [19223, 91001, 91002, 91003, 91004, 91011, 91012, 91013, 91014, 91016, 91017, 91018, 91019],
  // Some of these come as errors: one step of several failed, after the write or beside it.
  'not-kept': [
    1004, 1009, 1010, 1018, 1023, 1035, 1036, 1053, 1088, 8055, 8056, 8057, 8058, 91005, 91006, 91015, 91022,
  ],
  merged: [8050, 8051, 8067],
} as const satisfies Record<CodeClass, readonly ServiceCode[]>;

const classByCode: ReadonlyMap<number, CodeClass> = new Map(
  Object.entries(codesByClass).flatMap(([name, codes]) => codes.map((code) => [code, name as CodeClass] as const)),
);

/** The class of a code, or `undefined` if no table lists it. We never guess. */
export function classOfCode(code: number): CodeClass | undefined {
  return classByCode.get(code);
}

/** Is a code news about a write that stands? Staff must see it, whichever way it came. */
export function isNews(code: number): boolean {
  const codeClass = classOfCode(code);
  return codeClass === 'informs' || codeClass === 'not-kept' || codeClass === 'merged';
}

/** "No customer found", in the codes that "Fetch Customer ID" and the tables give for it. */
export const notFoundCodes: ReadonlySet<number> = new Set([816, 1011, 1012, 8015, 8065]);

const mergeCodes: ReadonlySet<number> = new Set([8069, 91009]);

/** "Merged into another account": does the service itself say with this code that there is a survivor? */
export function tellsOfMerge(code: number): boolean {
  return mergeCodes.has(code);
}
