const codesByType = {
  mobile: [1001, 1006, 1032, 8056, 8058],
  email: [1002, 1016, 1039, 1048, 8055, 8057],
  externalId: [1003, 1008, 1033, 1038, 1043, 1049, 8064],
  cardnumber: [3010, 3017, 3027, 3036, 3039, 3042, 3044],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type ComplainedType = keyof typeof codesByType;

/** The type of identifier that a code of the service is about ("Response Codes"); `null` when it is about no type. */
export function complainedType(code: number): ComplainedType | null {
  const found = Object.entries<readonly number[]>(codesByType).find(([, codes]) => codes.includes(code));
  return found ? (found[0] as ComplainedType) : null;
}
