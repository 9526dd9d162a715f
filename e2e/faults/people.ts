import type { StaffMember } from '#main/desk/desk.ts';

/** Who works at the till. */
export const people = [
  { code: '1001', name: 'Asha Nair', role: 'cashier', pin: '246810' },
  { code: '1002', name: 'Daniel Okoye', role: 'cashier', pin: '135791' },
  { code: '2001', name: 'Mei Tan', role: 'manager', pin: '975310' },
] as const;

export const manager: StaffMember = people[2];

/** By whom the nth thing is asked for. */
export function staffOf(nth: number): StaffMember {
  const { code, name } = people[nth % people.length] ?? manager;
  return { code, name };
}
