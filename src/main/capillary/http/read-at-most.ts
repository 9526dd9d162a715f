import type { IncomingMessage } from 'node:http';

/**
 * Reads to the declared end. If the body stops short, Node's stream fails, and that is what we want to know. Rejects
 * with `answer-too-large` if there is more than we read.
 */
export async function readAtMost(incoming: IncomingMessage, atMostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.byteLength;
    if (bytes > atMostBytes) throw new Error('answer-too-large');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
