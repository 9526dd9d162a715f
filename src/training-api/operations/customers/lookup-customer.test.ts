import { afterAll, beforeAll, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

function lookup(query: Record<string, string>) {
  return test.get(`/v2/customers/lookup?${new URLSearchParams(query).toString()}`);
}
const byMobile = (identifierValue: string) => ({ identifierName: 'mobile', identifierValue });

it('finds a customer by any identifier of the source, the card in each of its spellings', async () => {
  const { body } = await lookup({ source: 'INSTORE', ...byMobile(specialMobiles.merged) });
  expect(body).toEqual({ entity: expect.any(Number), warnings: [] });
  const byEmail = { identifierName: 'email', identifierValue: 'Devika.Mathur@example.org' };
  expect((await lookup({ source: 'INSTORE', ...byEmail })).body['entity']).toBe(body['entity']);
  const cards = await Promise.all(
    [
      ['card', '7100400000003'],
      ['cardnumber', '7100400000003'],
      ['cardExternalId', 'LH-00003'],
    ].map(
      async ([identifierName = '', identifierValue = '']) =>
        (await lookup({ source: 'INSTORE', identifierName, identifierValue })).body['entity'],
    ),
  );
  expect(new Set(cards).size).toBe(1);
  expect(cards[0]).toEqual(expect.any(Number));
});

it('finds it in any source when asked for all', async () => {
  const everywhere = await lookup({ source: 'ALL', ...byMobile(specialMobiles.elsewhereOnly) });
  expect(everywhere.body['entity']).toEqual(expect.any(Number));
});

it.each([
  ['nobody has it', 8015, { source: 'INSTORE', ...byMobile('919999999990') }],
  [
    'a free card is nobody’s',
    8015,
    { source: 'INSTORE', identifierName: 'cardnumber', identifierValue: '7100400000070' },
  ],
  ['another source has it', 8065, { source: 'INSTORE', ...byMobile(specialMobiles.elsewhereOnly) }],
  ['the identifier is no type', 8013, { source: 'INSTORE', identifierName: 'pager', identifierValue: '1' }],
  ['the identifier is empty', 8013, { source: 'INSTORE', identifierName: 'externalId' }],
  ['the account is not of the source', 8011, { source: 'INSTORE', accountId: 'x', ...byMobile('919999999990') }],
  ['the source is none', 8012, byMobile('919999999990')],
  ['the account is missing', 8045, { source: 'WECHAT', ...byMobile('919999999990') }],
])('says why when %s: %i', async (_, code, query) => {
  expect((await lookup(query)).code).toBe(code);
});
