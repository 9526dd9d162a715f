import { z } from 'zod';

/** A source, and for one with several accounts the account. The till's own where none is named. */
export const place = {
  source: z.string().trim().min(1).max(40).optional(),
  accountId: z.string().trim().min(1).max(100).optional(),
};
export type Place = { readonly source?: string | undefined; readonly accountId?: string | undefined };

/** Is it a profile of this source, and of this account where one is named? */
export function isAt(profile: { readonly source: string; readonly accountId: string }, at: Place): boolean {
  return profile.source === at.source && (at.accountId === undefined || profile.accountId === at.accountId);
}
