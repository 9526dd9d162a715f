import { expect } from 'vitest';
import { kinds } from '../../kinds/kinds.ts';
import type { Story } from './happening.ts';
import { kinOf } from './makers.ts';
import { type Judged, described, isGroup, judgedOf } from './judged.ts';
import { heldOptOuts, outOfOrder } from './order.ts';
import type { Ending } from './play.ts';

/** What has to hold when everything has come to rest. @param everythingApplied nobody had a reason to be asked */
export function judge(ending: Ending, story: Story, everythingApplied: boolean): void {
  const judged = ending.made.map((one) => judgedOf(one, ending, story));
  const areJoined = story.happenings.some(
    (one) => one.do === 'merge-elsewhere' || (one.do === 'decide' && one.how === 'adopt'),
  );
  const undone = everythingApplied ? judged.filter(({ operation }) => operation.state !== 'applied') : [];
  const wrong = [
    ...ending.breaches,
    ...togetherOnTheWire(ending, story),
    ...judged.flatMap((one) => wrongWith(one, ending)),
    ...undone.map((one) => `nobody had to be asked: ${described(one)}`),
    ...outOfOrder(judged, areJoined).map(
      ({ later, earlier }) => `out of order: ${described(later)} came before ${described(earlier)}`,
    ),
    ...heldOptOuts(judged, areJoined),
    ...overNewer(judged, ending),
    ...notAtRest(ending),
    ...miscounted(ending),
  ];
  expect(wrong).toEqual([]);
}

/** Applied once, or waiting for a person who is told why; kept as it was made. */
function wrongWith(one: Judged, { world }: Ending): readonly string[] {
  const { operation, places, mayRepeat, earlierMarks } = one;
  const isApplied = operation.state === 'applied';
  const isWhole = places.length > 0 && (!isGroup(one) || world.countOf(kinOf(one.mark)) > 0);
  const counts = [places.length, ...earlierMarks.map((mark) => world.countOf(mark))];
  const faults = {
    lost: isApplied && !isWhole,
    doubled: !mayRepeat && counts.some((count) => count > 1),
    changed: JSON.stringify(enteredIn(operation.payload)) !== JSON.stringify(leftOf(one)),
    'without a reason': operation.state === 'attention' && operation.attention === null,
  };
  return Object.entries(faults).flatMap(([name, holds]) => (holds ? [`${name}: ${described(one)}`] : []));
}

/** No opt-in goes over an opt-out that the till could have read, unless a person was shown that and sent it again. */
function overNewer(judged: readonly Judged[], { world }: Ending): readonly string[] {
  const unasked = judged.filter(
    ({ mark, earlierMarks, hasOverruled }) =>
      !hasOverruled && [mark, ...earlierMarks].some((one) => world.overNewer.includes(one)),
  );
  return unasked.map((one) => `opted in over a newer opt-out: ${described(one)}`);
}

/** Of accounts that were joined elsewhere no till can know that they are one. */
function togetherOnTheWire({ world }: Ending, { happenings }: Story): readonly string[] {
  const joinedElsewhere = happenings.some((one) => one.do === 'merge-elsewhere');
  return joinedElsewhere ? [] : world.overlaps.map((one) => `two of one customer at once: ${one}`);
}

/** Nothing is left to do but what waits for a person, or behind such an operation. */
function notAtRest({ till }: Ending): readonly string[] {
  const { store, backlog } = till.desk.outbox;
  return store.nextDueAtMs() === null && backlog.counts().sending === 0
    ? []
    : ['something is held by nobody and does not go'];
}

/** The badge is the sum of the rows, and the list is as long as the badge says. */
function miscounted({ till, made }: Ending): readonly string[] {
  const { outbox } = till.desk;
  const states = made.map(({ id }) => outbox.store.find(id)?.state);
  const summary = outbox.summary();
  const wrong: string[] = (['attention', 'waiting', 'sending', 'unknown'] as const).filter(
    (state) => summary[state] !== states.filter((one) => one === state).length,
  );
  const listed = outbox.backlog.page('attention', { offset: 0, limit: 1 }).total;
  return [...wrong, ...(listed === summary.attention ? [] : ['list'])].map((one) => `miscounted: ${one}`);
}

/** What must be left of what a person entered: all of it, but no byte of an image that nobody is going to send. */
function leftOf({ operation: { kind, state }, payload }: Judged): unknown {
  const made: unknown = JSON.parse(payload);
  const hasEnded = ['applied', 'discarded', 'adopted', 'refused'].includes(state);
  return kind === 'image' && hasEnded ? kinds.image.bind(made)?.outline().draft : enteredIn(made);
}

/** What a person entered; beside it a kind may keep how far it has come. */
function enteredIn(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'draft' in payload ? payload.draft : payload;
}
