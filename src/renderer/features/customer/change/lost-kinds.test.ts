import { expect, it } from 'vitest';
import { lostKinds } from './lost-kinds.ts';

const mobile = { type: 'mobile', value: '919845000001' };
const other = { type: 'mobile', value: '919845000002' };
const email = { type: 'email', value: 'vera@example.org' };

it('lets one of a kind be exchanged, but not the last one be removed', () => {
  const remove = [mobile];
  expect(lostKinds({ held: [mobile, email], add: [], remove }, ['mobile'])).toEqual(['mobile']);
  expect(lostKinds({ held: [mobile, email], add: [other], remove }, ['mobile'])).toEqual([]);
  expect(lostKinds({ held: [mobile, other], add: [], remove }, ['mobile'])).toEqual([]);
});

it('asks for nothing that the customer never had, and protects no kind that the org does not name', () => {
  expect(lostKinds({ held: [email], add: [], remove: [] }, ['mobile'])).toEqual([]);
  expect(lostKinds({ held: [email], add: [], remove: [email] }, ['mobile'])).toEqual([]);
});
