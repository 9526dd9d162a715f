const offsetMinutes = 330;
const offset = '+05:30';

export const dayMs = 86_400_000;

/** A moment as the service prints it: `YYYY-MM-DDTHH:MM:SS+05:30`, in the company's own time zone. */
export function printTime(epochMs: number): string {
  return `${new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 19)}${offset}`;
}

/** The same moment as a day there. */
export function printDay(epochMs: number): string {
  return printTime(epochMs).slice(0, 10);
}

/** The same moment as some operations print it: `YYYY-MM-DD HH:MM:SS`, without the time zone. */
export function printPlainTime(epochMs: number): string {
  return printTime(epochMs).slice(0, 19).replace('T', ' ');
}

/** Reads `YYYY-MM-DDTHH:MM:SS+HH:MM`, the only form "Request Body Parameters" allows; `null` for anything else. */
export function readTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text)) return null;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? null : epochMs;
}

/**
 * Reads what {@link printPlainTime} prints, with or without a fraction, and ISO 8601 with a zone; `null` for the rest.
 */
export function readPlainTime(text: string): number | null {
  const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,3})?$/.exec(text);
  if (plain) return isDay(plain[1] ?? '') ? readTime(`${plain[1]}T${plain[2]}${offset}`) : null;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) || !isDay(text.slice(0, 10)) ? null : epochMs;
}

/** The first millisecond of a day `YYYY-MM-DD` in the company's time zone; `null` if there is no such day. */
export function readDay(text: string): number | null {
  return isDay(text) ? Date.parse(`${text}T00:00:00${offset}`) : null;
}

/** `Date.parse` takes the 30th of February for a day in March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text);
}
