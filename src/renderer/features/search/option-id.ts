export const listId = 'customers-found';

/** The id of a row in the page, by which the search box names the active one. */
export function optionId(key: string): string {
  return `customer-${key}`;
}
