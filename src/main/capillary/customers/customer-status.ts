import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { type IdentifierName, ask } from '../ask.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { knownBy } from '../wire/read.ts';
import { sentDateTime, sentText } from '../wire/send.ts';

const statusRequest = z.strictObject({
  reason: sentText,
  createdOn: sentDateTime.optional(),
  /** One of the org's own words. */
  label: sentText,
});
/** The body of "Update customer status". */
export type StatusRequest = z.input<typeof statusRequest>;

/** The answer names only what was wrong, so one of its lists must be there. */
const statusSet = knownBy(['warnings', 'error', 'errors'], z.looseObject({}));

/**
 * Gives a customer a status label and the reason ("Update customer status"). It sets a value, so it may be repeated.
 */
export function setCustomerStatus(
  service: Service,
  {
    identifier,
    request,
    ...account
  }: SourceAccount & { readonly identifier: IdentifierName; readonly request: StatusRequest },
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof statusSet>>> {
  return ask(
    service,
    {
      method: 'PUT',
      path: '/v2/customers/lookup/status',
      account,
      identifier,
      body: { schema: statusRequest, value: request },
      answer: statusSet,
    },
    options,
  );
}
