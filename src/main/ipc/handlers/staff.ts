import { fail, succeed } from '#contract/envelope.ts';
import type { staffRoutes } from '#contract/routes/staff.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';

export function staffHandlers(till: Till): HandlersOf<typeof staffRoutes> {
  const { session } = till;
  return {
    'staff.session': () => succeed(session.current()),
    'staff.sign-in': async ({ code, pin }) => {
      const outcome = await till.signIn?.(code, pin);
      if (!outcome) return fail('not-ready', 'The till is not set up or could not start');
      switch (outcome.status) {
        case 'signed-in':
          session.begin(outcome.staff);
          return succeed(outcome.staff);
        case 'wrong-pin':
          return fail('wrong-pin', 'Code and PIN do not belong together', { triesLeft: outcome.triesLeft });
        case 'locked-out':
          return fail('locked-out', 'Too many wrong PINs', { retryAtMs: outcome.retryAtMs });
      }
    },
    'staff.sign-out': () => {
      session.end();
      return succeed(undefined);
    },
  };
}
