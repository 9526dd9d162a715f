import type { Till } from '../till/till.ts';
import { appHandlers } from './handlers/app.ts';
import { customerHandlers } from './handlers/customers.ts';
import { outboxHandlers } from './handlers/outbox.ts';
import { setupHandlers } from './handlers/setup.ts';
import { staffHandlers } from './handlers/staff.ts';
import type { Handlers } from './router.ts';

/** The handler of every route. */
export function createHandlers(till: Till): Handlers {
  return {
    ...appHandlers(till),
    ...setupHandlers(till),
    ...staffHandlers(till),
    ...customerHandlers(till),
    ...outboxHandlers(till),
  };
}
