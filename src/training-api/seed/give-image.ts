import crypto from 'node:crypto';
import { type Colour, drawPng } from '../images/draw-png.ts';
import type { Store } from '../store/store.ts';

const sidePixels = 64;
const papers: readonly Colour[] = [
  [244, 226, 198],
  [206, 228, 214],
  [214, 220, 240],
  [240, 214, 216],
];
const inks: readonly Colour[] = [
  [150, 84, 40],
  [44, 110, 84],
  [58, 76, 140],
  [140, 52, 70],
];

/** A portrait of head and shoulders in two colours, the same for the same customer. */
export function giveImage(store: Store, customerId: number, atMs: number): void {
  const paper = papers[customerId % papers.length] ?? [255, 255, 255];
  const ink = inks[Math.floor(customerId / 7) % inks.length] ?? [0, 0, 0];
  const bytes = drawPng(sidePixels, (x, y) => (isFigure(x, y) ? ink : paper));
  store.images.add({
    customerId,
    fileHandle: uuidOf(`handle ${customerId}`),
    token: uuidOf(`image ${customerId}`),
    version: 1,
    type: 'image/png',
    bytes,
    atMs,
  });
}

function isFigure(x: number, y: number): boolean {
  const distance = (toX: number, toY: number) => Math.hypot(x - toX, y - toY);
  return distance(32, 24) < 12 || (y > 38 && distance(32, 64) < 25);
}

/**
 * Only for made-up customers, who must be the same each time for the same seed. Every other image gets a random one.
 */
function uuidOf(text: string): string {
  const hex = crypto.createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
