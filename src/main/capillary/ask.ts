import type { z } from 'zod';
import { type Answer, invalid } from './answers/answer.ts';
import { isFromService } from './answers/is-from-service.ts';
import type { Call, CallOptions, Query, Service } from './service.ts';
import { type SourceAccount, resolveSourceAccount, sourceWithoutAccount } from './source-account.ts';
import type { UploadedFile } from './http/form.ts';
import { withoutBlanks } from './wire/send.ts';

/** A name for a customer without an id ("Customer Lookup"). */
export type IdentifierName = { readonly type: string; readonly value: string };

/** One operation of the document, asked once. */
type Question<A extends z.ZodType> = {
  readonly method: Call['method'];
  readonly path: string;
  /** Present if the heading has `source` and `accountId`. */
  readonly account?: SourceAccount;
  /** Present if the heading has `identifierName` and `identifierValue`. */
  readonly identifier?: IdentifierName;
  /** The other parameters of the heading, in its order. */
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON to send, and the schema it must keep. */
  readonly body?: { readonly schema: z.ZodType; readonly value: unknown };
  readonly file?: UploadedFile;
  /** An answer must match this schema to be this operation's answer. */
  readonly answer: A;
};

/**
 * Asks the service and reads its answer. Never rejects.
 *
 * A question that breaks the document's rules is `invalid` and is not sent: 8045 if the source demands an account and
 * has none, 8013 for a blank identifier, 400 for a wrong body. Blanks in the body are left out. The identifier is
 * trimmed in the same way as one in a body, because we must find again what we registered. JSON without a part that
 * this answer must have (an id, say) is `unreadable`, not a success.
 */
export async function ask<A extends z.ZodType>(
  service: Service,
  question: Question<A>,
  options: CallOptions,
): Promise<Answer<z.output<A>>> {
  const account = question.account && resolveSourceAccount(service, question.account);
  if (account?.ok === false) return account.answer;
  const { identifier } = question;
  if (identifier && isBlank(identifier)) return invalid(8013, 'identifierName, identifierValue');
  const body = question.body && check(question.body);
  if (body?.ok === false) return invalid(400, body.problem);
  const withoutOne = sourceWithoutAccount(service, body?.value);
  if (withoutOne !== null) return invalid(8045, `accountId is missing for ${withoutOne}`);

  const { method, path, headers, file } = question;
  const answer = await service.call({
    ...options,
    method,
    path,
    query: {
      ...account?.value,
      ...(identifier && { identifierName: identifier.type.trim(), identifierValue: identifier.value.trim() }),
      ...question.query,
    },
    ...(headers && { headers }),
    ...(body && { body: body.value }),
    ...(file && { file }),
  });
  const read = readAs(question.answer, answer);
  if (isFromService(read)) service.heard?.(read.facts);
  return read;
}

/** Does it name nobody? */
export function isBlank({ type, value }: IdentifierName): boolean {
  return type.trim() === '' || value.trim() === '';
}

/** Gives an answer its shape. */
export function readAs<A extends z.ZodType>(schema: A, answer: Answer<unknown>): Answer<z.output<A>> {
  if (answer.kind !== 'accepted') return answer;
  const read = schema.safeParse(answer.value);
  return read.success
    ? { ...answer, value: read.data }
    : {
        kind: 'unreadable',
        isMisshapen: true,
        retryAfterMs: null,
        excerpt: JSON.stringify(answer.value).slice(0, 1000),
        facts: answer.facts,
      };
}

type Checked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

function check({ schema, value }: { readonly schema: z.ZodType; readonly value: unknown }): Checked {
  const checked = schema.safeParse(withoutBlanks(value));
  if (checked.success) return { ok: true, value: checked.data };
  // Where and why, never the value: this text is kept, and a value may be a person's number.
  const problem = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return { ok: false, problem };
}
