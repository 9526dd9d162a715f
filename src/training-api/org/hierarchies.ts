/** A place in a hierarchy. The roles right under it name its code as their `parentCode`. */
export type Role = { readonly id: number; readonly code: string; readonly parentCode: string | null };

export type Hierarchy = {
  readonly id: number;
  readonly code: string;
  readonly skipLevelAllowed: boolean;
  readonly roles: readonly Role[];
};

/** The company's made-up hierarchies of group loyalty, each with its roles from the top down. */
export const hierarchies: readonly Hierarchy[] = [
  {
    id: 41,
    code: 'LH-FAMILY',
    skipLevelAllowed: false,
    roles: [
      { id: 411, code: 'HEAD', parentCode: null },
      { id: 412, code: 'MEMBER', parentCode: 'HEAD' },
    ],
  },
  {
    id: 42,
    code: 'LH-FLEET',
    skipLevelAllowed: true,
    roles: [
      { id: 421, code: 'OWNER', parentCode: null },
      { id: 422, code: 'MANAGER', parentCode: 'OWNER' },
      { id: 423, code: 'DRIVER', parentCode: 'MANAGER' },
    ],
  },
];

/** Companies whose people are customers (`fleetCompany`). */
export const companies = [
  { id: 901, externalId: 'LHC-ORBIT' },
  { id: 902, externalId: 'LHC-HILLSIDE' },
] as const;

export function findRole({ roles }: Hierarchy, code: string): Role | undefined {
  return roles.find((role) => role.code === code);
}

/** May one role stand under another? Right under it, or further down if levels may be skipped. */
export function standsUnder(hierarchy: Hierarchy, lower: Role, upper: Role): boolean {
  if (lower.parentCode === upper.code) return true;
  const between = hierarchy.skipLevelAllowed && lower.parentCode !== null && findRole(hierarchy, lower.parentCode);
  return between ? standsUnder(hierarchy, between, upper) : false;
}
