import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { openDrafts } from './open-drafts.ts';

/** The customer as they will be once all edits of this till are sent. The later edit counts. */
export function withPendingDetails(details: CustomerDetails, open: readonly OperationView[]): CustomerDetails {
  return openDrafts(open, 'update').reduce((shown, { changes }) => {
    const { firstName, lastName, fields = {}, extendedFields = {} } = changes;
    const [ours, ...others] = shown.profiles;
    return {
      ...shown,
      ...(firstName !== undefined && { firstName }),
      ...(lastName !== undefined && { lastName }),
      profiles: ours ? [{ ...ours, fields: { ...ours.fields, ...textsOf(fields) } }, ...others] : [],
      extendedFields: { ...shown.extendedFields, ...textsOf(extendedFields) },
    };
  }, details);
}

function textsOf(fields: Readonly<Record<string, string | number | boolean>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
