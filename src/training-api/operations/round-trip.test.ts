import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  arbitraryExtendedFields,
  arbitraryIdentifier,
  type ArbitraryIdentifier,
  arbitraryUpdate,
} from '../testing/arbitrary-customer.ts';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const runs = { numRuns: 60 };
const keyOf = ({ type, value }: ArbitraryIdentifier) => `${type} ${value}`;
const arbitraryIdentifiers = fc.uniqueArray(arbitraryIdentifier, { selector: keyOf, minLength: 1, maxLength: 5 });
/** Each run has customers of its own. Each of them has a mobile of its own, so that the store can tell them apart. */
let nth = 0;
const nextMobile = () => ({ type: 'mobile', value: `919820${String((nth += 1)).padStart(6, '0')}` });

type Details = { profiles: Record<string, unknown>[]; extendedFields: object };
const details = async (id: number) => (await test.get(`/v2/customers/${id}?source=INSTORE`)).body as unknown as Details;
const holderOf = async ({ type, value }: ArbitraryIdentifier) => {
  const query = new URLSearchParams({ source: 'INSTORE', identifierName: type, identifierValue: value });
  return (await test.get(`/v2/customers/lookup?${query.toString()}`)).body['entity'];
};
const register = async (profile: object, extendedFields: object = {}) => {
  const answer = await test.post('/v2/customers', registrationOf('', { profile: { ...profile }, extendedFields }));
  expect(answer).toMatchObject({ status: 200, warningCodes: [] });
  return answer.body['createdId'] as number;
};

it('gives back what was registered, by id, by each identifier and in a search', async () => {
  const sent = fc.tuple(arbitraryUpdate, arbitraryIdentifiers, arbitraryExtendedFields);
  await fc.assert(
    fc.asyncProperty(sent, async ([profile, others, extendedFields]) => {
      const identifiers = [nextMobile(), ...(await free(others))];
      const id = await register({ firstName: '', lastName: '', ...profile, identifiers }, extendedFields);
      expect(await details(id)).toMatchObject({
        profiles: [{ firstName: '', lastName: '', fields: {}, commChannels: [], ...profile, identifiers }],
        extendedFields,
      });
      for (const identifier of identifiers) {
        expect(await holderOf(identifier)).toBe(id);
        const found = await test.get(`/v2/customers/search?q=${encodeURIComponent(identifier.value)}&limit=100`);
        expect(found.body['data']).toContainEqual(expect.objectContaining({ userId: id }));
      }
    }),
    runs,
  );
});

it('sets what an update says, and nothing else', async () => {
  const sent = fc.tuple(arbitraryUpdate, arbitraryUpdate, arbitraryExtendedFields, arbitraryExtendedFields);
  await fc.assert(
    fc.asyncProperty(sent, async ([before, update, extendedBefore, extended]) => {
      const mobile = nextMobile();
      const id = await register(
        { firstName: 'Anu', lastName: 'Das', ...before, identifiers: [mobile] },
        extendedBefore,
      );
      const was = (await details(id)).profiles[0];
      const answer = await test.put(`/v2/customers/${id}?source=INSTORE`, {
        profiles: [update],
        extendedFields: extended,
      });
      expect(answer.body).toEqual({ createdId: id, warnings: [], sideEffects: [] });
      const types = new Set(update.commChannels?.map(({ type }) => type));
      const kept = (before.commChannels ?? []).filter(({ type }) => !types.has(type));
      const is = await details(id);
      expect(is).toMatchObject({
        profiles: [
          {
            firstName: update.firstName ?? was?.['firstName'],
            lastName: update.lastName ?? was?.['lastName'],
            fields: { ...before.fields, ...update.fields },
            commChannels: [...kept, ...(update.commChannels ?? [])],
            identifiers: [mobile],
          },
        ],
      });
      expect(is.extendedFields).toEqual({ ...extendedBefore, ...extended });
    }),
    runs,
  );
});

it('holds exactly the identifiers that changes leave, whatever their order', async () => {
  const changes = fc.array(fc.record({ add: arbitraryIdentifiers, remove: fc.nat({ max: 3 }) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const anchor = nextMobile();
      const id = await register({ identifiers: [anchor] });
      let held: ArbitraryIdentifier[] = [];
      for (const { add: wanted, remove: count } of all) {
        const add = await free(wanted);
        const remove = held.slice(0, count);
        if (add.length + remove.length === 0) continue;
        const answer = await test.post(`/v2/customers/${id}/changeIdentifier?source=INSTORE`, { add, remove });
        expect(answer.body).toEqual({ createdId: id, warnings: [] });
        held = [...held.slice(count), ...add];
        for (const identifier of remove) expect(await holderOf(identifier)).toBeUndefined();
      }
      expect((await details(id)).profiles[0]?.['identifiers']).toEqual([anchor, ...held]);
      for (const identifier of held) expect(await holderOf(identifier)).toBe(id);
    }),
    runs,
  );
});

/** Those that nobody has. An earlier run of the property may have taken some. */
async function free(identifiers: readonly ArbitraryIdentifier[]): Promise<readonly ArbitraryIdentifier[]> {
  const holders = await Promise.all(identifiers.map(holderOf));
  return identifiers.filter((_, index) => holders[index] === undefined);
}
