import type { CustomerDetails } from '#contract/customer.ts';

type Named = Pick<CustomerDetails, 'firstName' | 'lastName' | 'identifiers'>;

/** What to call a customer: the name, or else the first identifier, or else nothing. */
export function displayName({ firstName, lastName, identifiers }: Named): string {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? (identifiers[0]?.value ?? '') : name;
}
