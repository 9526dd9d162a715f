type Dated = { readonly undated?: boolean | undefined };

/** "Registration date is not within the allowed limit": the time it was taken is the reason. */
const refusalsOfDate: readonly (number | null)[] = [1034, 8017];

/** Sent again with that time it would be refused for ever, so it goes without. `null` where something else was refused. */
export function undatedIfRefused<P extends Dated>(payload: P, refusedWith: number | null): P | null {
  return refusalsOfDate.includes(refusedWith) ? { ...payload, undated: true } : null;
}
