import { z } from 'zod';
import { provision } from '../provision.ts';
import { defineRoute } from '../route.ts';

export const setupRoutes = {
  /** First run only. Answers `provision-refused` with `reason` a start failure or `staff-code-twice`. */
  'setup.provision': defineRoute({ kind: 'command', input: provision, output: z.void() }),
};
