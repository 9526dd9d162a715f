const minuteMs = 60_000;
/** Time zones differ by quarters of an hour. Two zones are 26 hours apart at most. */
const zoneStepMs = 15 * minuteMs;
const furthestMs = 26 * 60 * minuteMs;

/** The time of an invitation, written as in the sample of "Add Customer Referrals", by the till's local clock. */
export function invitedOnOf(epochMs: number): string {
  const offsetMs = -new Date(epochMs).getTimezoneOffset() * minuteMs;
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Is it the same moment, to the second? The text has no zone, and a service may print the time in its own. So two times
 * match if they are whole zone steps apart. `null` if the held time cannot be read.
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
