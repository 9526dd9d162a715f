import { faultOfSize, type PhotoFault } from './judge-photo.ts';

/** A JPEG to send, or the reason why there is none. */
export type ShrunkPhoto =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly fault: PhotoFault };

/** The largest photo takes a slow till a few seconds. After this time it will not come any more. */
const longestMs = 30_000;

/** Turns a chosen file into a photo. It works in a worker, so that the window stays awake, whatever the file holds. */
export function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  const fault = faultOfSize(file.size);
  if (fault !== null) return Promise.resolve({ ok: false, fault });
  const worker = new Worker(new URL('photo-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ShrunkPhoto>((resolve) => {
    const giveUp = () => resolve({ ok: false, fault: 'unreadable' });
    const timer = setTimeout(giveUp, longestMs);
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<ShrunkPhoto>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.postMessage(file, { transfer: [] });
  }).finally(() => worker.terminate());
}
