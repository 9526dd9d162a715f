import { z } from 'zod';
import { type Answer, invalid } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { fetchCustomerDetails } from './customer-details.ts';
import type { UploadedFile } from '../http/form.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireImage } from '../wire/image.ts';
import { wireListOfSome } from '../wire/read.ts';

export type CustomerImage = z.infer<typeof wireImage>;

/** The result for at least one file. Without one, the answer says nothing about our file. */
const imageSet = z.looseObject({
  data: wireListOfSome(wireImage.refine(({ status, code }) => status !== undefined || code !== undefined)),
});

/**
 * Sets a customer's picture ("Set Customer Image"). It sets a value, so it may be repeated.
 *
 * If the service did not take the file, that is a refusal, although the call as a whole answers 200.
 */
export async function setCustomerImage(
  service: Service,
  { customerId, file }: { readonly customerId: number; readonly file: UploadedFile },
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof imageSet>>> {
  if (file.bytes.byteLength === 0) return invalid(400, 'file: is empty');
  const answer = await ask(
    service,
    { method: 'POST', path: `/v2/customers/${customerId}/setImage`, file, answer: imageSet },
    options,
  );
  const failed = answer.kind === 'accepted' ? answer.value.data.find((image) => !isTaken(image)) : undefined;
  if (answer.kind !== 'accepted' || !failed) return answer;
  const { value, facts } = answer;
  const errors = [{ code: failed.code ?? 500, message: failed.message ?? '' }];
  return { kind: 'refused', errors, body: value, retryAfterMs: null, facts };
}

/** The sample tells the result twice, as a status and as a code. Neither may say no. */
function isTaken({ status, code }: CustomerImage): boolean {
  return status !== false && (code === undefined || (code >= 200 && code < 300));
}

/** A customer's pictures in the service's order, the latest first; empty if there are none ("Get Customer Image"). */
export async function fetchCustomerImage(
  service: Service,
  question: SourceAccount & { readonly customerId: number },
  options: CallOptions = {},
): Promise<Answer<readonly CustomerImage[]>> {
  const answer = await fetchCustomerDetails(service, { ...question, embed: 'CUSTOMERIMAGE' }, options);
  return answer.kind === 'accepted' ? { ...answer, value: answer.value.customerImage } : answer;
}
