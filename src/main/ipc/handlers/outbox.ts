import { type Envelope, succeed } from '#contract/envelope.ts';
import type { outboxRoutes } from '#contract/routes/outbox.ts';
import type { Desk } from '../../desk/desk.ts';
import { existingMember, openWorkOf, operationStory } from '../../desk/reading/operation-story.ts';
import { acknowledgeRefusal } from '../../desk/deciding/acknowledge-refusal.ts';
import { fixAndResend } from '../../desk/deciding/correct-operation.ts';
import { discardOperation, retryOperation, useExisting } from '../../desk/deciding/resolve-operation.ts';
import { takeBackOperation } from '../../desk/deciding/take-back-operation.ts';
import { viewOf } from '../../outbox/operation-view.ts';
import type { Till } from '../../till/till.ts';
import type { HandlersOf } from '../router.ts';
import { whenReady } from './when-ready.ts';

export function outboxHandlers(till: Till): HandlersOf<typeof outboxRoutes> {
  const done = (work: (desk: Desk) => void): Envelope<void> | Promise<Envelope<void>> =>
    whenReady(till, (desk) => {
      work(desk);
      return succeed(undefined);
    });
  return {
    'outbox.summary': () => whenReady(till, ({ outbox }) => succeed(outbox.summary())),
    'outbox.page': ({ section, ...range }) =>
      whenReady(till, (desk) => {
        const { rows, ...whole } = desk.outbox.backlog.page(section, range);
        return succeed({ ...whole, rows: rows.map(({ held, ...operation }) => viewOf(operation, { ...desk, held })) });
      }),
    'outbox.story': ({ id }) => whenReady(till, (desk) => operationStory(id, desk)),
    'outbox.of-customer': ({ key }) => whenReady(till, (desk) => succeed(openWorkOf(key, desk))),
    'outbox.send-now': () => done(({ outbox }) => outbox.sendNow()),
    'outbox.pause': (_, { staff }) => done(({ outbox }) => outbox.pause(staff.code)),
    'outbox.resume': () => done(({ outbox }) => outbox.resume('manager')),
    'outbox.confirm-only-copy': () => done((desk) => desk.confirmOnlyCopy()),
    'outbox.go-on-with-older-data': () => done((desk) => desk.goOnWithOlderData()),
    'outbox.take-back': (input, { staff }) => whenReady(till, (desk) => takeBackOperation(input, staff, desk)),
    'outbox.acknowledge-refusal': ({ id }, { staff }) => whenReady(till, (desk) => acknowledgeRefusal(id, staff, desk)),
    'outbox.retry': ({ id }, { staff }) => whenReady(till, (desk) => retryOperation(id, staff, desk)),
    'outbox.fix-and-resend': (input, { staff }) => whenReady(till, (desk) => fixAndResend(input, staff, desk)),
    'outbox.existing-member': ({ id }) => whenReady(till, (desk) => existingMember(id, desk)),
    'outbox.use-existing': ({ id }, { staff }) => whenReady(till, (desk) => useExisting(id, staff, desk)),
    'outbox.discard': (input, { staff }) => whenReady(till, (desk) => discardOperation(input, staff, desk)),
  };
}
