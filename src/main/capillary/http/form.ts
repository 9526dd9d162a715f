/** A file that a person chose, for "Set Customer Image". */
export type UploadedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its media type, such as `image/png`. */
  readonly type: string;
  readonly name: string;
};

/** Encodes the file as the part `file` of `multipart/form-data`, with a boundary that does not occur in it. */
export async function encodeForm({ bytes, type, name }: UploadedFile): Promise<{
  readonly type: string;
  readonly body: Buffer;
}> {
  const form = new FormData();
  form.append('file', new Blob([bytes], { type }), name);
  const encoded = new Response(form);
  return { type: encoded.headers.get('content-type') ?? '', body: Buffer.from(await encoded.arrayBuffer()) };
}
