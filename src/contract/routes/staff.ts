import { z } from 'zod';
import { staffRole } from '../provision.ts';
import { defineRoute } from '../route.ts';

export const staffSession = z.object({ code: z.string(), name: z.string(), role: staffRole });
export type StaffSession = z.infer<typeof staffSession>;

export const staffRoutes = {
  'staff.session': defineRoute({ kind: 'query', input: z.void(), output: staffSession.nullable() }),
  'staff.sign-in': defineRoute({
    kind: 'command',
    input: z.strictObject({ code: z.string().trim().min(1).max(20), pin: z.string().regex(/^\d{6}$/) }),
    output: staffSession,
  }),
  'staff.sign-out': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
};
