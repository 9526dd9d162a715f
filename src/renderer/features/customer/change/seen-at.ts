import type { CustomerDetails, CustomerSection } from '#contract/customer.ts';

/** When the service told the part of the page that a form begins with, for a draft; empty if it never did. */
export function seenAt(
  { readAtMs, fetchedAtMs }: Pick<CustomerDetails, 'readAtMs' | 'fetchedAtMs'>,
  part: CustomerSection,
): { readonly seenAtMs?: number } {
  const seenAtMs = readAtMs[part] ?? fetchedAtMs;
  return seenAtMs === null ? {} : { seenAtMs };
}
