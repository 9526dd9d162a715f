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

/** Reads `YYYY-MM-DDTHH:MM:SS+HH:MM`, the only form "Request Body Parameters" allows; `null` for anything else. */
export function readTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text)) return null;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? null : epochMs;
}
