import type { StaffRole } from '#contract/provision.ts';
import type { Database } from '../db/database.ts';

export type StaffMember = {
  readonly code: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly pinHash: string;
};

export type StaffStore = {
  readonly find: (code: string) => StaffMember | null;
  readonly add: (member: StaffMember) => void;
};

export function createStaffStore(db: Database): StaffStore {
  const byCode = db.prepare(`
    SELECT code, name, role, pin_hash AS pinHash
    FROM staff
    WHERE code = @code`);
  const insert = db.prepare(`
    INSERT INTO staff (code, name, role, pin_hash)
    VALUES (@code, @name, @role, @pinHash)`);
  return {
    find: (code) => (byCode.get({ code }) as StaffMember | undefined) ?? null,
    add: (member) => {
      insert.run(member);
    },
  };
}
