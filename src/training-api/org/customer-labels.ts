/**
 * The labels that the company gave to a customer's status, and what each prevents: nothing, or the issue of a card,
 * with the code that says so.
 */
export const customerLabels = [
  { label: 'Active', blocksCards: null },
  { label: 'Dormant', blocksCards: null },
  { label: 'Suspended', blocksCards: 3042 },
  { label: 'Closed', blocksCards: 3044 },
] as const;
export type CustomerLabel = (typeof customerLabels)[number];

/** The label of that name, in upper or lower case. */
export function findCustomerLabel(name: string): CustomerLabel | undefined {
  return customerLabels.find(({ label }) => label.toLowerCase() === name.trim().toLowerCase());
}
