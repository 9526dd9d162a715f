import { z } from 'zod';

/** A source, and the account if the source has several. Left out, it is the till's own. */
export const place = {
  source: z.string().trim().min(1).max(40).optional(),
  accountId: z.string().trim().min(1).max(100).optional(),
};
export type Place = { readonly source?: string | undefined; readonly accountId?: string | undefined };

/** Does the profile belong to this source, and to this account if one is named? */
export function isAt(profile: { readonly source: string; readonly accountId: string }, at: Place): boolean {
  return profile.source === at.source && (at.accountId === undefined || profile.accountId === at.accountId);
}
