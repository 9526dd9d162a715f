import { afterAll, beforeAll, expect, it } from 'vitest';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

async function search(q: string, paging = '') {
  const { body } = await test.get(`/v2/customers/search?q=${encodeURIComponent(q)}${paging}`);
  return body as {
    pagination: { limit: number; offset: number; total: number };
    data: { userId: number; matchedIdentifiers: { idType: string; idValue: string }[]; profiles: object[] }[];
  };
}

it('finds first names, last names and identifiers by how they start, in every source', async () => {
  const idTypes = async (q: string) =>
    (await search(q)).data.flatMap((one) => one.matchedIdentifiers.map((m) => m.idType));
  expect(await idTypes('rohini')).toContain('firstName');
  expect(await idTypes('Sathe')).toContain('lastName');
  expect(await idTypes('9198111000')).toContain('mobile');
  expect(await idTypes('devika.m@')).toEqual(['email']);
  expect(await idTypes('710040000000')).toContain('cardnumber');
  expect(await idTypes('ohini')).toEqual([]);
});

it('ignores case and accents, in any script', async () => {
  for (const [q, first] of [
    ['LUKASZ', 'Łukasz'],
    ['zoe', 'Zoë'],
    ['soren', 'Søren'],
    ['أحم', 'أحمد'],
    ['秀', '秀英'],
    ['प्रि', 'प्रिया'],
  ] as const) {
    const found = (await search(q)).data.flatMap(({ profiles }) => profiles);
    expect(found).toContainEqual(expect.objectContaining({ firstName: first }));
  }
});

it('finds a first and a last name together, in either order', async () => {
  for (const q of ['kiran bhatt', 'Bhatt Kir']) {
    expect((await search(q)).data).toMatchObject([{ profiles: [{ firstName: 'Kiran', lastName: 'Bhatt' }] }]);
  }
});

it('answers page by page, nobody twice and nobody left out', async () => {
  const whole = await search('9', '&limit=100');
  expect(whole.pagination).toEqual({ limit: 100, offset: 0, total: whole.data.length });
  const pages = await Promise.all([0, 20, 40, 60, 80].map((offset) => search('9', `&limit=20&offset=${offset}`)));
  expect(pages.flatMap(({ data }) => data.map((one) => one.userId))).toEqual(whole.data.map((one) => one.userId));
});

it('finds a customer registered a moment ago', async () => {
  await test.post('/v2/customers', registrationOf('919820045671', { profile: { firstName: 'Ottilie' } }));
  expect((await search('otti')).data).toHaveLength(1);
});

it.each(['', 'q=', 'q=a&limit=0', 'q=a&limit=101', 'q=a&offset=-1', 'q=a&limit=ten'])('refuses ?%s', async (query) => {
  expect(await test.get(`/v2/customers/search?${query}`)).toMatchObject({ status: 400, code: 400 });
});
