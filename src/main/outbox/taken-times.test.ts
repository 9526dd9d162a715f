import { beforeEach, expect, it } from 'vitest';
import type { Answer } from '../capillary/answers/answer.ts';
import { accepted, notSent } from '../testing/world/answers.ts';
import { startTestTill } from '../testing/till/test-till.ts';
import { ManualTime } from '../testing/manual-time.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';
import { createServiceTimesStore } from './store/service-times-store.ts';
import { type TakenTimes, createTakenTimes } from './taken-times.ts';

const hour = 3_600_000;

let time: ManualTime;
let offset: number | null;
let asked: number;
let answer: Answer<unknown>;
let told: number | null;
let taken: TakenTimes;
let register: () => { readonly id: string; readonly createdAtMs: number };

beforeEach(() => {
  time = new ManualTime();
  [offset, told, asked, answer] = [null, null, 0, accepted({})];
  const till = startTestTill(new ServiceWorld(time), time);
  till.outbox.pause('4001');
  taken = createTakenTimes({
    store: createServiceTimesStore(till.db),
    clock: time,
    uptime: time.stopwatch,
    offsetMs: () => offset,
    learn: async () => {
      asked += 1;
      offset = told;
      return answer;
    },
  });
  register = () => {
    const operation = till.register('919845011111');
    taken.take(operation);
    return operation;
  };
});

it('asks the service for its time before the first send, if nobody has told it', async () => {
  const operation = register();
  await time.pass(hour);
  told = 5 * hour;
  expect(await taken.toSend(operation)).toEqual({ ok: true, takenAtMs: operation.createdAtMs + 5 * hour });
  offset = 9 * hour;
  expect(await taken.toSend(operation)).toEqual({ ok: true, takenAtMs: operation.createdAtMs + 5 * hour });
  expect(taken.of(operation)).toBe(operation.createdAtMs + 5 * hour);
  expect(asked).toBe(1);
});

it('sends nothing while it cannot even ask', async () => {
  const operation = register();
  answer = notSent;
  expect(await taken.toSend(operation)).toEqual({ ok: false, answer: notSent });
  answer = accepted({});
  told = hour;
  expect(await taken.toSend(operation)).toEqual({ ok: true, takenAtMs: operation.createdAtMs + hour });
});

it('sends the time as it was taken if the service does not tell, and stays with it', async () => {
  const operation = register();
  expect(await taken.toSend(operation)).toEqual({ ok: true, takenAtMs: operation.createdAtMs });
  offset = hour;
  taken.reckon();
  expect(await taken.toSend(operation)).toEqual({ ok: true, takenAtMs: operation.createdAtMs });
});

it('keeps no time of an operation that was never kept', () => {
  taken.take({ id: 'rolled-back', createdAtMs: 1 });
  offset = hour;
  taken.reckon();
  expect(taken.of({ id: 'rolled-back', createdAtMs: 1 })).toBe(1);
});
