import type { WorkKind } from '#contract/drafts/work.ts';
import { kinds } from '#main/kinds/kinds.ts';
import type { StaffMember } from '#main/desk/desk.ts';

/** Who works at the till. */
export const people = [
  { code: '1001', name: 'Asha Nair', role: 'cashier', pin: '246810' },
  { code: '1002', name: 'Daniel Okoye', role: 'cashier', pin: '135791' },
  { code: '2001', name: 'Mei Tan', role: 'manager', pin: '975310' },
] as const;

export const manager: StaffMember = people[2];

/** By whom the nth thing is asked for: by everybody in turn, and by the manager where it is a manager's. */
export function staffOf(nth: number, kind: WorkKind): StaffMember {
  const inTurn = people[nth % people.length] ?? manager;
  const { code, name, role } = kinds[kind].access === 'manager' ? manager : inTurn;
  return { code, name, role };
}
