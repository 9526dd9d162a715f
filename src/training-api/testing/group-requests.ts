import { registrationOf } from './registration-body.ts';
import type { TestService } from './start-test-service.ts';

export const bulkRoute = '/v2/customers/bulk';

/** A child or parent, as it stands inside `associationDetails`. */
export function relativeOf(mobile: string, profile: object = {}): object {
  const { profiles } = registrationOf(mobile, { profile: { ...profile } }) as { readonly profiles: unknown };
  return { profiles };
}

/** `associationDetails` of the head of a family. What is given replaces a part of it. */
export function familyOf(more: object): object {
  return { hierarchyCode: 'LH-FAMILY', roleCode: 'HEAD', ...more };
}

/** How many children a parent has, and the mobiles of those on the page asked for. */
export async function childrenOf(
  test: TestService,
  parentMobile: string,
  more = '',
): Promise<{ readonly count: number; readonly mobiles: readonly (string | undefined)[] }> {
  const query = new URLSearchParams({
    source: 'INSTORE',
    associationEntityType: 'parentCustomer',
    associationEntityIdentifierType: 'mobile',
    associationEntityIdentifierValue: parentMobile,
    ...Object.fromEntries(new URLSearchParams(more)),
  });
  const { body } = await test.get(`${bulkRoute}?${query.toString()}`);
  const { count, customers } = body['entity'] as {
    readonly count: number;
    readonly customers: readonly {
      readonly profiles: readonly { readonly identifiers: readonly { value: string }[] }[];
    }[];
  };
  return { count, mobiles: customers.map(({ profiles }) => profiles[0]?.identifiers[0]?.value) };
}
