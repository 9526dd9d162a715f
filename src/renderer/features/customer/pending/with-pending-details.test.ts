import { expect, it } from 'vitest';
import type { CustomerDetails } from '#contract/customer.ts';
import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { withPendingDetails } from './with-pending-details.ts';

const update = (changes: object) =>
  ({ work: { kind: 'update', draft: { changes, before: {} } } satisfies WorkOutline }) as OperationView;

it('shows the customer as they will be once everything is sent', () => {
  const details = {
    firstName: 'Lena',
    lastName: 'Costa',
    profiles: [{ source: 'INSTORE', fields: { birthday: '1990-01-02' } }],
    extendedFields: { city: 'Pune' },
  } as unknown as CustomerDetails;
  const open = [
    update({ lastName: 'Lima', fields: { nickname: 'Leni' } }),
    update({ lastName: 'Costa-Lima', extendedFields: { visits: 3 } }),
  ];
  expect(withPendingDetails(details, open)).toMatchObject({
    firstName: 'Lena',
    lastName: 'Costa-Lima',
    profiles: [{ fields: { birthday: '1990-01-02', nickname: 'Leni' } }],
    extendedFields: { city: 'Pune', visits: '3' },
  });
  expect(withPendingDetails(details, [])).toBe(details);
});
