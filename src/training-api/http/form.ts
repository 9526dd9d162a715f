import crypto from 'node:crypto';

/** One part of a `multipart/form-data` body. */
export type FormPart = {
  readonly name: string;
  /** `null` for a plain field. */
  readonly filename: string | null;
  /** The media type the sender claims; empty for a plain field. */
  readonly type: string;
  readonly bytes: Buffer;
};

/** Takes a form apart; `null` if that is not possible. */
export async function parseForm(body: Buffer, contentType: string): Promise<readonly FormPart[] | null> {
  const read = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  const form = await read.formData().catch(() => null);
  if (!form) return null;
  const parts: FormPart[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      parts.push({ name, filename: null, type: '', bytes: Buffer.from(value, 'utf8') });
    } else {
      const bytes = Buffer.from(await value.arrayBuffer());
      parts.push({ name, filename: value.name, type: value.type, bytes });
    }
  }
  return parts;
}

/** A form as it is recorded: each part without its bytes, but with a digest that tells whether they were the same. */
export function recordForm(parts: readonly FormPart[]): string {
  return JSON.stringify({
    parts: parts.map(({ name, filename, type, bytes }) => ({
      name,
      filename,
      type,
      sizeBytes: bytes.byteLength,
      sha256: crypto.createHash('sha256').update(bytes).digest('hex'),
    })),
  });
}
