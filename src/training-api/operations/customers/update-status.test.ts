import { afterEach, beforeEach, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const query = (mobile: string) => `source=INSTORE&identifierName=mobile&identifierValue=${mobile}`;
const setStatus = (body: object, mobile: string = specialMobiles.merged) =>
  test.put(`/v2/customers/lookup/status?${query(mobile)}`, body);

async function issueCard() {
  const { body } = await test.get(`/v2/customers/lookup?${query(specialMobiles.merged)}`);
  return test.post(`/v2/customers/${String(body['entity'])}/changeIdentifier?source=INSTORE`, {
    add: [{ type: 'cardnumber', value: '7100400000061' }],
  });
}

it('answers as the document prints it, and is entered in the ledger', async () => {
  const answer = await setStatus({ reason: 'Asked at the till', createdOn: '2026-05-03T10:00:00Z', label: 'Dormant' });
  expect(answer).toMatchObject({ status: 200, body: { warnings: [], error: [] } });
  expect(await test.records('ledger')).toMatchObject([{ method: 'PUT', path: '/v2/customers/lookup/status' }]);
  expect((await issueCard()).status).toBe(200);
});

it.each([
  ['suspended', 3042],
  ['Closed', 3044],
])('gives a customer who is %s no card: %i, until the label changes', async (label, code) => {
  await setStatus({ reason: 'Misuse', label });
  expect((await issueCard()).code).toBe(code);
  await setStatus({ reason: 'Cleared', label: 'Active' });
  expect((await issueCard()).status).toBe(200);
});

it.each([
  ['no reason', 400, { label: 'Active' }],
  ['a blank reason', 400, { reason: ' ', label: 'Active' }],
  ['no label', 400, { reason: 'x' }],
  ['a date of another form', 400, { reason: 'x', label: 'Active', createdOn: '3 May 2026' }],
  ['a label the company does not have', 3017, { reason: 'x', label: 'Golden' }],
])('is refused for %s: %i', async (_, code, body) => {
  expect((await setStatus(body)).code).toBe(code);
  expect(await test.records('ledger')).toEqual([]);
});

it('tells an unknown customer from a customer who is unknown in this source', async () => {
  const body = { reason: 'x', label: 'Active' };
  expect((await setStatus(body, '919999999990')).code).toBe(8015);
  expect((await setStatus(body, specialMobiles.elsewhereOnly)).code).toBe(8065);
  expect((await setStatus(body, specialMobiles.fraud)).status).toBe(200);
});
