import { fail, succeed } from '#contract/envelope.ts';
import type { setupRoutes } from '#contract/routes/setup.ts';
import { renewPassword } from '../../desk/renew-password.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function setupHandlers(till: Till): HandlersOf<typeof setupRoutes> {
  return {
    'setup.look': async (asked) => {
      const found = await till.lookForService(asked);
      if (found) return succeed(found);
      return fail('conflict', 'This till has been set up before', { reason: 'already-provisioned' });
    },
    'setup.provision': async (provision) => {
      const outcome = await till.provision(provision);
      switch (outcome.status) {
        case 'applied':
          return succeed(undefined);
        case 'already-provisioned':
          return fail('conflict', 'This till has been set up before', { reason: 'already-provisioned' });
        case 'refused':
          return fail('provision-refused', 'The till cannot be set up like this', {
            reason: outcome.problem.failure,
            fields: outcome.problem.details,
          });
      }
    },
    'setup.renew-password': ({ password }) => whenReady(till, (desk) => renewPassword(password, desk)),
  };
}
