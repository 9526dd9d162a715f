import type { StaffSession } from '#contract/routes/staff.ts';

/** Who works at the till now. It is kept in memory only, so a restart signs out. */
export type Session = {
  readonly current: () => StaffSession | null;
  readonly begin: (staff: StaffSession) => void;
  readonly end: () => void;
};

/** @param onChange called each time somebody else, or nobody, is signed in */
export function createSession(onChange: () => void): Session {
  let current: StaffSession | null = null;
  const change = (next: StaffSession | null) => {
    if (next === current) return;
    current = next;
    onChange();
  };
  return { current: () => current, begin: change, end: () => change(null) };
}
