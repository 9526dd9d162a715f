import type { ImageDraft } from '#contract/drafts/image.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { ImagePayload } from './payload.ts';

const longestBytes = 2 * 1024 * 1024;
const firstBytes: Readonly<Record<ImageDraft['mediaType'], string>> = {
  'image/png': '89504e470d0a1a0a',
  'image/jpeg': 'ffd8ff',
};

/**
 * What the till keeps of a customer's picture: the file itself, so the chosen file may change or go.
 *
 * Error: `invalid-input` if its first bytes are not those of such a picture (a file's name says nothing), or if it is
 * larger than 2 MB.
 */
export function prepareImage(draft: ImageDraft): Envelope<ImagePayload> {
  const { base64, mediaType } = draft;
  const begin = Buffer.from(base64.slice(0, 16), 'base64').toString('hex');
  const fits = Buffer.byteLength(base64, 'base64') <= longestBytes;
  return fits && begin.startsWith(firstBytes[mediaType])
    ? succeed({ version: 1, draft })
    : fail('invalid-input', 'That is no such picture', { fields: ['draft.base64'] });
}
