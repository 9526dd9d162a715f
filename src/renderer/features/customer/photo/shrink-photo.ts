import { faultOfSize, type PhotoFault } from './judge-photo.ts';

/** A JPEG to send, or why there is none. */
export type ShrunkPhoto =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly fault: PhotoFault };

/** The largest photo takes a slow till a few seconds: after this it is not going to come. */
const longestMs = 30_000;

/** Makes a photo of a file that somebody chose, in a worker: the window stays awake, whatever the file holds. */
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
