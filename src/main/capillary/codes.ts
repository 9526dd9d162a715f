/**
 * What a code of the service means for an operation.
 *
 * `retry-later`: it did nothing, ask again. `verify-first`: something after the write may have failed, so read before
 * asking again. `fix-sign-in`, `fix-rights`: no operation can pass until a person mends it.
 * `correct-data`, `person-decides`, `blocked-customer`, `stale-id`, `client-defect`: refused, for a person.
 * `conflict`: an identifier is taken; by our own lost request or by somebody else, which only reading can tell.
 * `already-applied`: what was asked for is so.
 */
export type CodeClass =
  | 'retry-later'
  | 'verify-first'
  | 'fix-sign-in'
  | 'fix-rights'
  | 'correct-data'
  | 'conflict'
  | 'person-decides'
  | 'already-applied'
  | 'stale-id'
  | 'blocked-customer'
  | 'client-defect';

/** Every error code of the document's tables ("Error Codes" of each operation, "Response Codes"), and the few beyond. */
const codesByClass = {
  'retry-later': [429, 461, 503, 521, 4001],
  'verify-first': [1004, 1088, 1222, 8059, 8060, 8062, 8063],
  'fix-sign-in': [401],
  'fix-rights': [403, 1064, 4000, 91020, 91021],
  'correct-data': [
    1001, 1002, 1003, 1006, 1007, 1008, 1015, 1017, 1018, 1019, 1034, 1038, 1039, 1042, 1043, 1045, 1048, 1049, 1104,
    3010, 3017, 8005, 8014, 8017, 8055, 8056, 8057, 8058, 8064,
  ],
  conflict: [1014, 1016, 1032, 1033, 8006, 8007, 8008, 8028, 91007],
  'person-decides': [
    400, 500, 1009, 1010, 1013, 1020, 1021, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1035, 1036, 1037,
    1041, 1044, 1046, 1047, 1051, 1060, 1062, 1099, 1107, 1108, 1109, 1110, 1150, 1202, 1203, 1204, 1205, 1206, 1301,
    1302, 1303, 3027, 3036, 8051, 8052, 8053, 8066, 8067, 8074, 10001, 10002, 91010, 91022,
  ],
  'already-applied': [3012, 3039, 8071, 8072, 8073],
  'stale-id': [816, 1011, 1012, 8009, 8015, 8065, 8069, 91009],
  'blocked-customer': [618, 3042, 3044, 8026],
  'client-defect': [405, 415, 1101, 1102, 1103, 1105, 1106, 8001, 8002, 8003, 8004, 8010, 8011, 8012, 8013, 8045],
} as const satisfies Record<CodeClass, readonly number[]>;

const classByCode: ReadonlyMap<number, CodeClass> = new Map(
  Object.entries(codesByClass).flatMap(([name, codes]) => codes.map((code) => [code, name as CodeClass] as const)),
);

/** The class of a code, or `undefined` for one that no table lists: never guessed. */
export function classOfCode(code: number): CodeClass | undefined {
  return classByCode.get(code);
}

/** "No customer found", in the forms "Fetch Customer ID" and the tables give it. */
export const notFoundCodes: ReadonlySet<number> = new Set([816, 1011, 1012, 8015, 8065]);
