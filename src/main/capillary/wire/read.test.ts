import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownBy, listMembers, wireBoolean, wireList, wireListOfAll, wireListOfSome, wireText } from './read.ts';

const row = z.looseObject({ name: z.string() });

it('reads one object in place of a list, and an empty object as an empty list', () => {
  expect(wireList(row).parse({ name: 'a' })).toEqual([{ name: 'a' }]);
  for (const none of [{}, [], null, undefined, 'a', { other: 1 }]) expect(wireList(row).parse(none)).toEqual([]);
});

it('reads yes and no in every spelling, and nothing else as either', () => {
  expect([true, 'true', 'TRUE', 1, '1'].map((word) => wireBoolean.parse(word))).toEqual(Array(5).fill(true));
  expect([false, 'false', ' False ', 0, '0'].map((word) => wireBoolean.parse(word))).toEqual(Array(5).fill(false));
  expect(['yes', 2, null, {}].map((word) => wireBoolean.parse(word))).toEqual(Array(4).fill(undefined));
});

it('does not read a required list that is missing or has no readable entry', () => {
  expect(wireListOfSome(row).parse([{}, { name: 'a' }])).toEqual([{ name: 'a' }]);
  for (const none of [[], [{}], null, undefined]) expect(wireListOfSome(row).safeParse(none).success).toBe(false);
});

it('keeps every entry of a list in its place, or does not read the list', () => {
  expect(wireListOfAll(row).parse({ name: 'a' })).toEqual([{ name: 'a' }]);
  for (const none of [[], [{ name: 'a' }, {}], {}]) expect(wireListOfAll(row).safeParse(none).success).toBe(false);
});

it("knows an answer by any of its members, and takes JSON without them for somebody else's", () => {
  const answer = knownBy(listMembers, z.looseObject({ data: wireList(wireText) }));
  for (const known of [{ data: null }, { warnings: [] }, { pagination: {} }]) {
    expect(answer.parse(known).data).toEqual([]);
  }
  for (const unknown of [{}, { message: 'no' }, [], ['data'], null]) {
    expect(answer.safeParse(unknown).success).toBe(false);
  }
});
