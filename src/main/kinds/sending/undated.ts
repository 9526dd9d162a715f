type Dated = { readonly undated?: boolean | undefined };

/** "Registration date is not within the allowed limit": the service refused the time it was taken. */
const refusalsOfDate: readonly (number | null)[] = [1034, 8017];

/** With that time it would be refused for ever, so it goes without. `null` if something else was refused. */
export function undatedIfRefused<P extends Dated>(payload: P, refusedWith: number | null): P | null {
  return refusalsOfDate.includes(refusedWith) ? { ...payload, undated: true } : null;
}
