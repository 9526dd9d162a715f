import { z } from 'zod';
import { classOfCode } from './codes.ts';
import { wireText } from '../wire/read.ts';

/** One error or warning of the service. */
export type ServiceMessage = { readonly code: number; readonly message: string };

/** The errors and warnings of one answer. */
export type Messages = {
  readonly errors: readonly ServiceMessage[];
  readonly warnings: readonly ServiceMessage[];
  /** Also true for a complaint in words alone: an error without a readable code, or `success: false`. */
  readonly complains: boolean;
};

/** Codes come as numbers and as strings. */
const entry = z.object({
  code: z.union([z.number().int(), z.string().trim().regex(/^\d+$/).transform(Number)]),
  message: wireText,
});

/** A list, or a single object or text in place of a list. */
const entries = z
  .union([
    z.array(z.unknown()),
    z.record(z.string(), z.unknown()).transform((one) => [one]),
    z.string().transform((one) => [one]),
  ])
  .catch([]);

const lists = z.object({ errors: entries.optional(), error: entries.optional(), warnings: entries.optional() });

const body = lists.extend({
  entity: lists.optional().catch(undefined),
  success: wireText.transform((word) => word.toLowerCase()),
});

/**
 * The errors and warnings of any answer ("Response Codes"). The status update says `error` where the others say
 * `errors`. Group reads also put some inside `entity`, and `success` beside it.
 *
 * An empty entry says nothing: bulk answers carry `errors: [{}]`.
 */
export function readMessages(answer: object): Messages {
  const read = body.safeParse(answer).data;
  const parts = read ? [read, read.entity ?? {}] : [];
  const complaints = parts.flatMap(({ errors = [], error = [] }) => [...errors, ...error]).filter(saysSomething);
  const errors = complaints.flatMap(withCode);
  return {
    errors,
    warnings: parts.flatMap(({ warnings = [] }) => warnings).flatMap(withCode),
    complains: complaints.length > 0 || read?.success === 'false',
  };
}

/**
 * A refusal from outside the API proper comes as a bare `{ code, message }`. Its code may only repeat the status, or be
 * a gateway's own. It tells more than the status only if the tables list it.
 */
export function readBareRefusal(answer: object, status: number): readonly ServiceMessage[] {
  return withCode(answer).filter(({ code }) => code !== status && classOfCode(code) !== undefined);
}

function withCode(one: unknown): readonly ServiceMessage[] {
  const { data } = entry.safeParse(one);
  return data ? [data] : [];
}

function saysSomething(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return typeof one === 'string' && one.trim() !== '';
  return Object.values(one).some((value) => value !== null && value !== '');
}
