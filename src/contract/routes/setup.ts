import { z } from 'zod';
import { provision, tillPassword } from '../provision.ts';
import { defineRoute } from '../route.ts';

export const setupRoutes = {
  /** First run only. Answers `provision-refused`; its `reason` is a start failure or `staff-code-twice`. */
  'setup.provision': defineRoute({ kind: 'command', input: provision, output: z.void() }),
  /**
   * The password that the service now expects of this till. It is tried at the service before anything changes. Errors:
   * `sign-in-refused`, `offline` and the others of a reading, `password-not-kept`, and `conflict` in training mode.
   */
  'setup.renew-password': defineRoute({
    kind: 'command',
    input: z.strictObject({ password: tillPassword }),
    output: z.void(),
  }),
};
