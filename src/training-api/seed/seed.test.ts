import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';
import { seedOnce } from './seed.ts';
import { specialMobiles } from './seed-special-cases.ts';

const nowMs = Date.parse('2026-05-04T09:30:00+05:30');

function seeded(seed: number): Database {
  const db = openDatabase(':memory:');
  seedOnce(createStore(db), { seed, source: 'INSTORE', nowMs });
  return db;
}

function everything(db: Database): unknown {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck();
  return tables.all().map((table) => db.prepare(`SELECT * FROM ${table}`).all());
}

describe('made-up customers', () => {
  it('are the same for the same seed, and others for another seed', () => {
    expect(everything(seeded(9))).toEqual(everything(seeded(9)));
    expect(everything(seeded(9))).not.toEqual(everything(seeded(10)));
  });

  it('are made once', () => {
    const db = seeded(9);
    const before = everything(db);
    seedOnce(createStore(db), { seed: 10, source: 'INSTORE', nowMs });
    expect(everything(db)).toEqual(before);
  });

  it('have possible mobiles, whatever the seed', () => {
    for (const seed of [1, 42, 2_000_000_000]) {
      const mobiles = seeded(seed).prepare<[], string>("SELECT value FROM identifiers WHERE type = 'mobile'").pluck();
      expect(mobiles.all().filter((mobile) => !isValidPhoneNumber(`+${mobile}`))).toEqual([]);
    }
  });

  it('are about 150, of every tier, and all except one have at most three coupons', () => {
    const db = seeded(42);
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().all();
    expect(count('SELECT COUNT(*) FROM customers')).toEqual([154]);
    expect(count('SELECT DISTINCT tier FROM points ORDER BY tier')).toEqual([1, 2, 3, 4]);
    const coupons = `
      SELECT DISTINCT (SELECT COUNT(*) FROM coupons WHERE customer_id = customers.id) AS held
      FROM customers
      ORDER BY held`;
    expect(count(coupons)).toEqual([0, 1, 2, 3, 4]);
  });

  it('get their past in a database that was filled before there was a past', () => {
    const db = seeded(9);
    const before = everything(db);
    const past = ['subscriptions', 'images', 'invitations', 'change_requests', 'goodwill_requests', 'points_transfers'];
    const further = ['further_points', 'partner_memberships', 'promotional_points', 'settings'];
    for (const table of [...past, ...further]) db.exec(`DELETE FROM ${table}`);
    db.exec('DELETE FROM coupons WHERE id > (SELECT MAX(id) - 4 FROM coupons)');
    seedOnce(createStore(db), { seed: 9, source: 'INSTORE', nowMs });
    expect(everything(db)).toEqual(before);
  });
});

describe('the customer who has something of everything', () => {
  let test: TestService;
  let id: unknown;
  beforeAll(async () => {
    test = await startTestService();
    const query = `source=INSTORE&identifierName=mobile&identifierValue=${specialMobiles.merged}`;
    id = (await test.get(`/v2/customers/lookup?${query}`)).body['entity'];
  });
  afterAll(() => test.service.close());

  const listed = async (path: string) =>
    (await test.get(`/v2/customers/${String(id)}/${path}`)).body['data'] as object[];

  it('has every embed', async () => {
    const embeds = 'points,subscriptions,mlp,promotionalPoints,expirySchedules,expiredPoints,CUSTOMERIMAGE';
    expect((await test.get(`/v2/customers/${String(id)}?source=INSTORE&embed=${embeds}`)).body).toMatchObject({
      pointsSummary: { currentSlab: 'Bronze' },
      loyaltyProgramDetails: [
        { programId: 2207, linkedPartnerPrograms: [{ tierBased: true }, { tierBased: false }] },
        { programId: 2231 },
        { programId: 2240 },
      ],
      promotionalPoints: {
        customerPromotionType: [{}, {}],
        transactionPromotionType: [{}],
        lineitemPromotionType: [{}],
      },
      expirySchedules: expect.arrayContaining([expect.objectContaining({ points: 160, programId: 2207 })]),
      customerImage: [{ code: 200, file: { version: 1 } }],
    });
  });

  it('has transfers both ways, requests of every type, goodwill of every kind and friends who came', async () => {
    const types = new Set((await listed('pointsTransfers')).map((one) => Object(one).transferType as string));
    expect(types).toEqual(new Set(['DEDUCTION', 'ADDITION']));
    expect(await listed('retroRequest?limit=100')).toHaveLength(10);
    expect(await listed('goodwillRequest')).toHaveLength(4);
    expect(await listed('referrals')).toMatchObject([
      { invitees: [{}, {}, {}], referee: [{ eventType: 'REGISTRATION' }] },
    ]);
  });
});
