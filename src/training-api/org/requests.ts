/** `changeType` of "Get Change Requests". */
export const changeTypes = [
  'EMAIL',
  'MOBILE',
  'EXTERNAL_ID',
  'MERGE',
  'ADDRESS',
  'MOBILE_REALLOC',
  'COUPON',
  'POINTS',
  'TIER',
  'RETRO',
] as const;
export type ChangeType = (typeof changeTypes)[number];

/** The same for "Get Identifier Change Requests": all except the address. */
export const identifierChangeTypes: readonly ChangeType[] = changeTypes.filter((type) => type !== 'ADDRESS');

export type RequestStatus = 'PENDING' | 'APPROVED' | 'REJECTED';

/** People of the back office who decide on requests. */
export const admins = [
  { id: 71_501, code: 'meher.backoffice', name: 'Meher Irani' },
  { id: 71_502, code: 'tomas.backoffice', name: 'Tomás Quintal' },
] as const;

export function adminOf(id: number): (typeof admins)[number] {
  const admin = admins.find((one) => one.id === id);
  if (!admin) throw new Error(`There is no admin ${id}`);
  return admin;
}
