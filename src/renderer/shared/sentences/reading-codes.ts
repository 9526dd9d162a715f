import type { ServiceCode } from '#contract/service-codes.ts';

/**
 * Codes whose sentence is true when they answer a question: nobody was found, the customer was joined or is marked, the
 * till asked in a wrong way or may not see it, or there is nothing to show.
 */
const readingCodes = [
  404, 405, 415, 618, 816, 1011, 1012, 1028, 1029, 1031, 1044, 1051, 1060, 1099, 1104, 8001, 8002, 8003, 8004, 8009,
  8010, 8011, 8012, 8013, 8015, 8045, 8062, 8063, 8065, 8069, 8074, 91009,
] as const satisfies readonly ServiceCode[];

export function isOfReading(code: number): boolean {
  return readingCodes.some((one) => one === code);
}
