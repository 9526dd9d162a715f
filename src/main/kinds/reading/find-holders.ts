import type { Identifier } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import { lookupCustomerId } from '../../capillary/customers/lookup-customer.ts';
import type { Service } from '../../capillary/service.ts';
import { type Verdict, classifyReading, isUnreadable } from '../../outbox/classify.ts';

/** Who holds the identifiers of an operation: nobody, one customer or several. */
export type Holders =
  | {
      readonly kind: 'read';
      readonly customerIds: readonly number[];
      /** What each of them holds of what was asked for. */
      readonly held: readonly (Identifier & { readonly customerId: number })[];
    }
  /** The reading itself failed. */
  | { readonly kind: 'failed'; readonly verdict: Exclude<Verdict<never>, { kind: 'applied' | 'conflict' }> };

/**
 * Looks each identifier up in one source, ours unless named ("Fetch Customer ID"). They go one after the other, because
 * the service takes one call of a customer at a time. If the service refuses to look an identifier up, that says
 * nothing; if it refuses them all, that is the finding.
 */
export async function findHolders(
  service: Service,
  identifiers: readonly Identifier[],
  { source, accountId }: Place = {},
): Promise<Holders> {
  const held: (Identifier & { readonly customerId: number })[] = [];
  let refused: Extract<Verdict<never>, { kind: 'attention' }> | null = null;
  let told = 0;
  for (const identifier of identifiers) {
    const verdict = classifyReading(await lookupCustomerId(service, { ...identifier, source, accountId }));
    switch (verdict.kind) {
      case 'applied':
        told += 1;
        if (verdict.value !== null) held.push({ ...identifier, customerId: verdict.value });
        break;
      case 'attention':
        // Nobody knows what it wanted to say.
        if (isUnreadable(verdict)) return { kind: 'failed', verdict };
        refused = verdict;
        break;
      case 'conflict':
        refused = { ...verdict, kind: 'attention', reason: 'person-decides' };
        break;
      case 'retry':
      case 'unknown':
      case 'pause':
        return { kind: 'failed', verdict };
    }
  }
  if (told === 0 && refused) return { kind: 'failed', verdict: refused };
  return { kind: 'read', customerIds: [...new Set(held.map(({ customerId }) => customerId))], held };
}
