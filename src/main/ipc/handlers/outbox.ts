import { succeed } from '#contract/envelope.ts';
import type { outboxRoutes } from '#contract/routes/outbox.ts';
import { discardOperation, fixAndResend, retryOperation, useExisting } from '../../desk/resolve-operation.ts';
import { viewsOf } from '../../outbox/operation-view.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function outboxHandlers(till: Till): HandlersOf<typeof outboxRoutes> {
  return {
    'outbox.summary': () => whenReady(till, ({ outbox }) => succeed(outbox.summary())),
    'outbox.list': () =>
      whenReady(till, ({ outbox: { backlog, store } }) =>
        succeed([...viewsOf(backlog.page({ offset: 0, limit: 500 }), (lane) => store.openOfLane(lane)[0])]),
      ),
    'outbox.send-now': () =>
      whenReady(till, ({ outbox }) => {
        outbox.sendNow();
        return succeed(undefined);
      }),
    'outbox.retry': ({ id }, { staff }) => whenReady(till, (desk) => retryOperation(id, staff, desk)),
    'outbox.fix-and-resend': (input, { staff }) => whenReady(till, (desk) => fixAndResend(input, staff, desk)),
    'outbox.use-existing': ({ id }, { staff }) => whenReady(till, (desk) => useExisting(id, staff, desk)),
    'outbox.discard': (input, { staff }) => whenReady(till, (desk) => discardOperation(input, staff, desk)),
  };
}
