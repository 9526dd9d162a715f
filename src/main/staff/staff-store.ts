import { z } from 'zod';
import { type StaffRole, staffRole } from '#contract/provision.ts';
import type { Database } from '../db/database.ts';

export type StaffMember = {
  readonly code: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly pinHash: string;
};

export type StaffStore = {
  /** `null` for a code that nobody has, or whose row cannot be read. */
  readonly find: (code: string) => StaffMember | null;
  /** Is there anybody who can sign in? */
  readonly isAnybody: () => boolean;
  /** Adds somebody, in place of whoever has the same code. */
  readonly add: (member: StaffMember) => void;
};

const storedMember = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  role: staffRole,
  /** As `pin.ts` writes it: the cost, the salt and the hash. */
  pinHash: z.string().regex(/^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$/),
});

export function createStaffStore(db: Database): StaffStore {
  const all = db.prepare('SELECT code, name, role, pin_hash AS pinHash FROM staff');
  const byCode = db.prepare(`
    SELECT code, name, role, pin_hash AS pinHash
    FROM staff
    WHERE code = @code`);
  const insert = db.prepare(`
    INSERT INTO staff (code, name, role, pin_hash)
    VALUES (@code, @name, @role, @pinHash)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, role = excluded.role, pin_hash = excluded.pin_hash`);
  return {
    find: (code) => storedMember.safeParse(byCode.get({ code })).data ?? null,
    isAnybody: () => all.all().some((row) => storedMember.safeParse(row).success),
    add: (member) => {
      insert.run(member);
    },
  };
}
