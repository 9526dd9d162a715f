import { beforeEach, expect, it } from 'vitest';
import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import { Reachability } from './reachability.ts';
import { accepted, lost, notSent, page, signInRefused } from '../../testing/world/answers.ts';
import { ManualTime } from '../../testing/manual-time.ts';

let time: ManualTime;
let connects: boolean;
let trouble: ConnectionTrouble;
let probes: number;
let ways: string[];
let way: Reachability;

beforeEach(() => {
  time = new ManualTime();
  connects = false;
  trouble = 'refused';
  probes = 0;
  ways = [];
  way = new Reachability({
    probe: () => {
      probes += 1;
      return Promise.resolve(connects ? null : trouble);
    },
    schedule: time.schedule,
    stopwatch: time.stopwatch,
    chance: () => 1,
    onChange: (isBack) => ways.push(`${way.state} ${way.lanes(4)}${isBack ? ' back' : ''}`),
  });
});

function fail(times: number): void {
  for (let count = 0; count < times; count += 1) way.note(page(502));
}

it('without a connection rests, looks for one, and has one operation prove it', async () => {
  way.note(notSent);
  await time.pass(2000);
  connects = true;
  await time.pass(2000);
  way.note(accepted({}));
  expect(ways).toEqual(['unreachable 0', 'reachable 1 back', 'reachable 4 back']);
  await time.pass(60_000);
  expect(probes).toBe(2);
});

it('lets no single bad answer hold up the rest', () => {
  fail(11);
  expect(way.lanes(4)).toBe(4);
  way.note(accepted({}));
  fail(11);
  expect(way.lanes(4)).toBe(4);
  expect(ways).toEqual(['troubled 4', 'reachable 4', 'troubled 4']);
});

it('rests when nobody answers as the service does, and tries one operation now and then', async () => {
  fail(12);
  expect(ways.at(-1)).toBe('troubled 0');
  await time.pass(2000);
  expect(ways.at(-1)).toBe('troubled 1');
  way.note(lost('timeout'));
  expect(ways.at(-1)).toBe('troubled 0');
  await time.pass(2000);
  way.note(accepted({}));
  expect(ways.at(-1)).toBe('reachable 4 back');
  expect(probes).toBe(0);
});

it('looks less often the longer it lasts, and at once when asked', async () => {
  way.note(notSent);
  await time.pass(60_000);
  expect(probes).toBeGreaterThan(10);
  await time.pass(3_600_000);
  const before = probes;
  await time.pass(200_000);
  expect(probes).toBe(before + 2);
  way.lookNow();
  await time.pass(1);
  expect(probes).toBe(before + 3);
});

it('looks no more once it is stopped', async () => {
  way.note(notSent);
  way.stop();
  await time.pass(3_600_000);
  expect(probes).toBe(0);
});

it.each([401, 403])(
  'tells a page that says %i from the service, which is there when it refuses the sign-in',
  (status) => {
    way.note(page(status));
    expect([way.state, way.trouble]).toEqual(['troubled', 'page']);
    way.note(signInRefused);
    expect([way.state, way.trouble]).toEqual(['reachable', null]);
  },
);
