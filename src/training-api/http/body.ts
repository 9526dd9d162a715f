import type { Context } from 'hono';
import { refuse, type Reply } from '../answers/reply.ts';
import type { BodyKind } from './operation.ts';
import type { Env } from './env.ts';
import { type FormPart, parseForm, recordForm } from './form.ts';

/** A body as an operation takes it and as the ledger keeps it. */
export type ReadBody =
  | { readonly ok: true; readonly body: unknown; readonly form: readonly FormPart[]; readonly record: string }
  | { readonly ok: false; readonly reply: Reply };

type Read = (bytes: Buffer, contentType: string) => Promise<ReadBody>;

/** For each kind of body: its media type (415 for any other), and how it is read (400 if it cannot be read). */
const kinds: Readonly<Record<BodyKind, { readonly type: string; readonly read: Read }>> = {
  json: {
    type: 'application/json',
    read: async (bytes) => {
      const record = bytes.toString('utf8');
      const body = parseObject(record);
      return body === undefined ? refused() : { ok: true, body, form: [], record };
    },
  },
  form: {
    type: 'multipart/form-data',
    read: async (bytes, contentType) => {
      const form = await parseForm(bytes, contentType);
      return form ? { ok: true, body: undefined, form, record: recordForm(form) } : refused();
    },
  },
};

/** Reads the body of a write. Refuses a body that is not of its operation's kind. */
export async function readBodyOf(kind: BodyKind, c: Context<Env>): Promise<ReadBody> {
  const bytes = await readBytes(c);
  const contentType = c.req.header('content-type') ?? '';
  const { type, read } = kinds[kind];
  const sent = mediaType(contentType);
  return sent === type ? read(bytes, contentType) : { ok: false, reply: refuse(415, sent) };
}

/**
 * The body as it came, noted in the request's record. If a fault prevents the reading, the record has no body either.
 */
export async function readBytes(c: Context<Env>): Promise<Buffer> {
  const bytes = Buffer.from(await c.req.arrayBuffer());
  const received = c.get('received');
  if (received) received.body = await recordBody(bytes, c.req.header('content-type') ?? '');
  return bytes;
}

async function recordBody(bytes: Buffer, contentType: string): Promise<string> {
  const form = mediaType(contentType) === kinds.form.type ? await parseForm(bytes, contentType) : null;
  return form ? recordForm(form) : bytes.toString('utf8');
}

function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function refused(): ReadBody {
  return { ok: false, reply: refuse(400, 'body') };
}
