import { z } from 'zod';
import { listOf, text } from '../customers/customer-body.ts';

const customer = z.record(z.string(), z.unknown());
/** A customer as it was sent. It can be read as a registration or as an update. */
export type SentCustomer = z.infer<typeof customer>;

/** `associationDetails` of "Associate Customer with Customer/Hierarchy" and "Update Association Details". */
const associationBody = z.object({
  hierarchyCode: z.string().optional(),
  roleCode: z.string().optional(),
  childRoleCode: z.string().optional(),
  parentCustomer: customer.optional(),
  childCustomers: listOf(customer).default([]),
  fleetCompany: z.object({ externalId: text }).optional(),
});
export type AssociationBody = z.infer<typeof associationBody>;

/** One entity of a batch: a customer, and perhaps their place in a group. */
export type SentEntity = { readonly customer: SentCustomer; readonly association: AssociationBody | null };

const batchBody = listOf(
  z
    .looseObject({ associationDetails: associationBody.optional() })
    .transform(({ associationDetails, ...sent }): SentEntity => ({
      customer: sent,
      association: associationDetails ?? null,
    })),
);

/** The most customers in one batch, parents and children included. A larger batch is refused (1060). */
export const largestBatch = 100;

/** The batch as it was sent; `null` if it is empty or not a batch. */
export function readBatch(body: unknown): readonly SentEntity[] | null {
  const read = batchBody.safeParse(body);
  return read.success && read.data.length > 0 ? read.data : null;
}

export function isTooLarge(batch: readonly SentEntity[]): boolean {
  const customers = batch.map(({ association }) =>
    association ? 1 + association.childCustomers.length + (association.parentCustomer ? 1 : 0) : 1,
  );
  return customers.reduce((sum, one) => sum + one, 0) > largestBatch;
}
