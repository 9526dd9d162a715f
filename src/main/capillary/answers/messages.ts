import { z } from 'zod';
import { classOfCode } from './codes.ts';
import { wireText } from '../wire/read.ts';

/** One error or warning of the service. */
export type ServiceMessage = { readonly code: number; readonly message: string };

/** What an answer says of itself. */
export type Messages = {
  readonly errors: readonly ServiceMessage[];
  readonly warnings: readonly ServiceMessage[];
  /** It complains, if only in words: an error has no code to read, or `success` is denied. */
  readonly complains: boolean;
};

/** Codes stand as numbers and as strings. */
const entry = z.object({
  code: z.union([z.number().int(), z.string().trim().regex(/^\d+$/).transform(Number)]),
  message: wireText,
});

/** A list, or one in place of a list; words count as one. */
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
 * The errors and warnings of any answer ("Response Codes"). The status update says `error` where others say `errors`;
 * group reads say some inside `entity`, too, and `success` beside it.
 *
 * An entry that holds nothing says nothing: bulk answers carry `errors: [{}]`.
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
 * A refusal outside the API proper comes as a bare `{ code, message }`. Its code may be the status again, or a gateway's
 * own: only one that the tables list tells more than the status does.
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
