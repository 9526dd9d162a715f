import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ManualTime, settled } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { invitedOnOf } from './invited-on.ts';

const minute = 60_000;
const noor = { channel: 'EMAIL', name: 'Noor', identifier: 'noor@example.org', done: false } as const;
const omar = { channel: 'MOBILE', name: '', identifier: '919845033333', done: false } as const;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

function begin(): void {
  ({ time, world, till } = tillThatKnows(5, [{ type: 'mobile', value: '919845011111' }]));
}

beforeEach(begin);

function keep(invitees: readonly object[] = [noor, omar]): string {
  const draft = {
    campaignToken: 'LAMPS',
    invitees: invitees.map(({ done: _done, ...one }: { done?: boolean }) => one),
  };
  const payload = { version: 1, draft, invitees, invitedOn: invitedOnOf(time.now()) };
  return till.keep({ kind: 'referral', lane: 'c5', payload }).id;
}

async function invite(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const id = keep();
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);
const invited = () => world.invitations.map(({ identifier }) => identifier);

describe('an invitation', () => {
  it('is sent by channel, in the name of the customer as the till knows them, with the time it was taken', async () => {
    const takenAtMs = time.now();
    world.fates.push('not-sent');
    const id = keep();
    await till.outbox.submit(id);
    await time.pass(5 * minute);
    expect(operation(id)?.state).toBe('applied');
    const invitedOn = invitedOnOf(takenAtMs);
    expect(world.ledger[0]?.body).toEqual({
      customerReferrals: [
        {
          customer: { id: 5, mobile: '919845011111' },
          campaignToken: 'LAMPS',
          referrals: [
            { type: 'EMAIL', referral: [{ name: 'Noor', identifier: noor.identifier, invitedOn }] },
            { type: 'MOBILE', referral: [{ identifier: omar.identifier, invitedOn }] },
          ],
        },
      ],
    });
  });

  it('that stands after its answer was lost is not made again', async () => {
    expect(operation(await invite('lost-after-commit'))?.state).toBe('applied');
    expect(invited()).toHaveLength(2);
  });

  it('that was answered with a code nobody knows is looked for before a person has it made again', async () => {
    const id = await invite('unlisted-after-commit');
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'unlisted-code' });
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    expect(operation(id)?.state).toBe('applied');
    expect(invited()).toHaveLength(2);
  });

  it('that does not stand is waited out, then made once', async () => {
    const id = await invite('lost-commits-late');
    till.outbox.sendNow();
    await time.pass(20_000);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(invited()).toHaveLength(2);
  });

  it('made before, at another time, is another one', async () => {
    world.of(5).invitees.push({
      type: 'EMAIL',
      identifier: noor.identifier,
      invitedOn: '2026-02-01 10:00:00.0',
    });
    const id = await invite('lost-before-commit');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(invited().filter((one) => one === noor.identifier)).toHaveLength(2);
  });

  it('is made for the rest only when a part of it stands', async () => {
    const id = await invite('lost-before-commit');
    const invitedOn = `${invitedOnOf(time.now())}.0`;
    world.of(5).invitees.push({ type: 'EMAIL', identifier: noor.identifier, invitedOn });
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(invited()).toEqual([noor.identifier, omar.identifier]);
  });

  it('is for a person when the service tells no time, and is never made again unasked', async () => {
    world.of(5).invitees.push({ type: 'EMAIL', identifier: noor.identifier, invitedOn: '' });
    const id = await invite('lost-before-commit');
    till.outbox.sendNow();
    await time.pass(5 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'person-decides' });
    expect(world.ledger).toHaveLength(0);
  });

  it.each([true, false])('of a customer who was merged away is made by the survivor (named: %s)', async (names) => {
    world.namesSurvivor = names;
    world.add(9);
    world.merge(5, 9);
    expect(operation(await invite())).toMatchObject({
      state: 'applied',
      customerId: 9,
      warnings: [{ code: names ? 91009 : 8069 }],
    });
    expect(world.invitations.map(({ customerId }) => customerId)).toEqual([9, 9]);
  });
});

it('invites everybody exactly once, whatever is lost, whenever the till is killed', async () => {
  const fate = fc.constantFrom<WriteFate>(
    'answered',
    'not-sent',
    'lost-before-commit',
    'lost-after-commit',
    'lost-commits-late',
    'page-before-commit',
    'page-after-commit',
    'busy',
    'hangs-before-commit',
    'hangs-after-commit',
    'hangs-commits-late',
  );
  const step = fc.constantFrom('invite', 'pass', 'kill', 'send-now');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 10 }),
      fc.array(step, { minLength: 1, maxLength: 10 }),
      async (fates, steps) => {
        begin();
        world.fates.push(...fates);
        const expected: string[] = [];
        for (const next of steps) {
          if (next === 'invite') {
            const identifier = `9198480${1000 + expected.length}`;
            expected.push(identifier);
            void till.outbox.submit(keep([{ ...omar, identifier }]));
            await settled();
          } else if (next === 'pass') await time.pass(17_000);
          else if (next === 'kill') till = till.killAndRestart();
          else till.outbox.sendNow();
        }
        for (let round = 0; round < 14; round += 1) {
          till = till.killAndRestart();
          await time.pass(4 * minute);
        }
        expect(invited().toSorted()).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
