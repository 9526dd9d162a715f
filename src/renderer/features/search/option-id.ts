export const listId = 'customers-found';

/** The id of a row in the page. The search box names the active row by it. */
export function optionId(key: string): string {
  return `customer-${key}`;
}
