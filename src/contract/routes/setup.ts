import { z } from 'zod';
import { connectionTrouble } from '../connection-trouble.ts';
import { provision, serviceProvision, tillPassword } from '../provision.ts';
import { defineRoute } from '../route.ts';

export const setupRoutes = {
  /**
   * First run only: signs in at the service that the till is about to be set up for. Keeps nothing. Error: `conflict` on
   * a till that was set up before.
   */
  'setup.look': defineRoute({
    kind: 'command',
    input: serviceProvision.shape.service.pick({ host: true, till: true, password: true }),
    output: z.object({
      /** What keeps the till from the service. `sign-in`: the service refuses the till code or the password. */
      trouble: z.union([connectionTrouble, z.literal('sign-in')]).nullable(),
      /** The service's clock minus this machine's, if they are so far apart that people should know. */
      clockOffsetMs: z.number().int().nullable(),
    }),
  }),
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
