/** Epoch milliseconds. A time without an offset is a different moment in every zone, so it says nothing: `null`. */
export function momentOf(text: string): number | null {
  const timeMs = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text.trim()) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(timeMs) ? null : timeMs;
}
