import { z } from 'zod';
import { provision, tillPassword } from '../provision.ts';
import { defineRoute } from '../route.ts';

export const setupRoutes = {
  /** First run only. Answers `provision-refused` with `reason` a start failure or `staff-code-twice`. */
  'setup.provision': defineRoute({ kind: 'command', input: provision, output: z.void() }),
  /**
   * The password that the service knows this till by now. Tried at the service before anything is changed: answers
   * `sign-in-refused`, `offline` and what else a reading may bring, `password-not-kept`, `conflict` in training mode.
   */
  'setup.renew-password': defineRoute({
    kind: 'command',
    input: z.strictObject({ password: tillPassword }),
    output: z.void(),
  }),
};
