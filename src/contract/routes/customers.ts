import { z } from 'zod';
import {
  customerDetails,
  customerImage,
  customerRow,
  customerSection,
  identifier,
  identifierHolder,
} from '../customer.ts';
import { writeOutcome } from '../operation.ts';
import { cardDraft } from '../drafts/card.ts';
import { identifierChangeDraft } from '../drafts/identifier-change.ts';
import { imageDraft } from '../drafts/image.ts';
import { referralDraft } from '../drafts/referral.ts';
import { registrationDraft } from '../drafts/registration.ts';
import { statusLabelDraft } from '../drafts/status-label.ts';
import { subscriptionsDraft } from '../drafts/subscriptions.ts';
import { updateDraft } from '../drafts/update.ts';
import { place } from '../place.ts';
import { defineRoute } from '../route.ts';
import { customerKey } from '../rules/customer-key.ts';

/** A write to one customer. Answers within the live wait, sent or not. */
function defineWrite<T extends z.ZodType>(draft: T) {
  return defineRoute({ kind: 'command', input: z.strictObject({ key: customerKey, draft }), output: writeOutcome });
}

const searchText = z.strictObject({ text: z.string().trim().min(1).max(255) });

export const customerRoutes = {
  /** The till's own copy: at once, offline too. */
  'customers.search-till': defineRoute({ kind: 'query', input: searchText, output: z.array(customerRow) }),
  /** The service ("Get Customers (Advanced Customer Search)", "Fetch Customer ID"). */
  'customers.search-service': defineRoute({ kind: 'query', input: searchText, output: z.array(customerRow) }),
  /** The till's copy of one customer, at once. */
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
  /** One part of the page from the service; the rest as the till keeps it. */
  'customers.read-section': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey, section: customerSection }),
    output: customerDetails,
  }),
  /** The till's copy of a customer's image, with what waits to be sent. */
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
  /** Who holds an identifier, as typed, before it is given to somebody in a source ("Fetch Customer ID"). */
  'customers.holder': defineRoute({
    kind: 'query',
    input: z.strictObject({ identifier, ...place }),
    output: identifierHolder,
  }),
  /** Registers a customer ("Register Customer"). Answers within the live wait, sent or not. */
  'customers.register': defineRoute({
    kind: 'command',
    input: z.strictObject({ draft: registrationDraft }),
    output: writeOutcome,
  }),
  /** "Update Customer Details (using userId)". */
  'customers.update': defineWrite(updateDraft),
  /** "Update Customer Identifiers/Issue Card". */
  'customers.change-identifiers': defineWrite(identifierChangeDraft),
  /** "Issue Card to an Existing Customer". */
  'customers.issue-card': defineWrite(cardDraft),
  /** "Update Subscription Details". */
  'customers.set-subscriptions': defineWrite(subscriptionsDraft),
  /** "Update customer status". */
  'customers.set-status-label': defineWrite(statusLabelDraft),
  /** "Add Customer Referrals". */
  'customers.add-referrals': defineWrite(referralDraft),
  /** "Set Customer Image". */
  'customers.set-image': defineWrite(imageDraft),
};
