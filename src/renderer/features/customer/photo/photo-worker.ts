import type { ShrunkPhoto } from './shrink-photo.ts';
import { faultOfBytes } from './judge-photo.ts';

/** Enough for a face on a till's screen and on any phone. The service's own limits are not known. */
const longestSidePixels = 1024;
const quality = 0.85;

globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void shrink(data)
    .catch((): ShrunkPhoto => ({ ok: false, fault: 'unreadable' }))
    .then((shrunk) => globalThis.postMessage(shrunk, { transfer: [] }));
});

/**
 * Turns the photo upright, makes it smaller and draws it anew. So nothing is left of what the camera wrote into the
 * file, such as the place where the photo was taken.
 */
async function shrink(file: Blob): Promise<ShrunkPhoto> {
  const fault = faultOfBytes(new Uint8Array(await file.arrayBuffer()));
  if (fault !== null) return { ok: false, fault };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSidePixels / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) return { ok: false, fault: 'unreadable' };
  // Without this, transparent parts would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { ok: true, base64: await base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality })) };
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
    );
    reader.addEventListener('error', () => reject(new Error('The photo could not be read back')));
    reader.readAsDataURL(blob);
  });
}
