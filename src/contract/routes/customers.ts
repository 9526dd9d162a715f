import { z } from 'zod';
import {
  customerDetails,
  customerImage,
  customerRow,
  customerSection,
  identifier,
  identifierHolder,
} from '../customer.ts';
import { customerWork, foundingWork } from '../drafts/work.ts';
import { writeOutcome } from '../operation.ts';
import { place } from '../place.ts';
import { defineRoute } from '../route.ts';
import { customerKey } from '../rules/customer-key.ts';

const searchText = z.strictObject({ text: z.string().trim().min(1).max(255) });

export const customerRoutes = {
  /** The till's own copy. It answers at once, offline too. */
  'customers.search-till': defineRoute({ kind: 'query', input: searchText, output: z.array(customerRow) }),
  /** The service ("Get Customers (Advanced Customer Search)", "Fetch Customer ID"). */
  'customers.search-service': defineRoute({ kind: 'query', input: searchText, output: z.array(customerRow) }),
  /** The till's copy of one customer. It answers at once. */
  'customers.read-till': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey }),
    output: customerDetails,
  }),
  /** One customer from the service, with points and coupons ("Fetch Customer Details (by User ID)"). */
  'customers.read-service': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey }),
    output: customerDetails,
  }),
  /** One part of the page from the service. The rest is as the till keeps it. */
  'customers.read-section': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey, section: customerSection }),
    output: customerDetails,
  }),
  /** The till's copy of a customer's image, and the image that waits to be sent. */
  'customers.image-till': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey }),
    output: customerImage,
  }),
  /** "Get Customer Image". */
  'customers.image-service': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey }),
    output: customerImage,
  }),
  /** Who holds an identifier, as typed, before a customer is given it in a source ("Fetch Customer ID"). */
  'customers.holder': defineRoute({
    kind: 'query',
    input: z.strictObject({ identifier, ...place }),
    output: identifierHolder,
  }),
  /**
   * The one door for writes: work that makes its customer, or work that is done to a customer. Answers within the live
   * wait, whether it was sent or not.
   */
  'customers.write': defineRoute({
    kind: 'command',
    input: z.union([z.strictObject({ work: foundingWork }), z.strictObject({ key: customerKey, work: customerWork })]),
    output: writeOutcome,
  }),
};
