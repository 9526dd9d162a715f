const minuteMs = 60_000;
/** Zones lie quarters of an hour apart, and fourteen hours from the middle at the most. */
const zoneStepMs = 15 * minuteMs;
const furthestMs = 26 * 60 * minuteMs;

/** The time of an invitation as the sample of "Add Customer Referrals" has it, by the till's own clock on the wall. */
export function invitedOnOf(epochMs: number): string {
  const offsetMs = -new Date(epochMs).getTimezoneOffset() * minuteMs;
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Is it the same moment, to the second? No zone is told, and a service may print the time in its own: times that are
 * whole zones apart are the same. `null` where the one that is held cannot be read.
 */
export function isSameInvitedOn(held: string, sent: string): boolean | null {
  const apartMs = Math.abs(wallMs(held) - wallMs(sent));
  if (Number.isNaN(apartMs)) return null;
  return apartMs <= furthestMs && apartMs % zoneStepMs === 0;
}

function wallMs(text: string): number {
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text) ?? [];
  return Date.parse(`${date}T${time}Z`);
}
