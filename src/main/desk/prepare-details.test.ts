import { describe, expect, it } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { usualRules } from '#contract/store-rules.ts';
import { DetailsWorld } from '../outbox/testing/details-world.ts';
import { ManualTime } from '../outbox/testing/manual-time.ts';
import { prepareImage } from '../kinds/image/prepare.ts';
import { prepareSubscriptions } from '../kinds/subscriptions/prepare.ts';
import { prepareUpdate } from '../kinds/update/prepare.ts';

const refusedAt = (...fields: readonly string[]) => ({ ok: false, error: { code: 'invalid-input', data: { fields } } });

describe('an update', () => {
  it('is kept without the blanks that nobody would send', () => {
    const before = { firstName: '', lastName: 'Sol' };
    const changes = { firstName: '', lastName: 'Luna', fields: {} };
    expect(prepareUpdate({ changes, before })).toEqual({
      ok: true,
      data: { version: 1, draft: { changes: { lastName: 'Luna' }, before } },
    });
  });

  it('takes names as they read, and none with a picture in it', () => {
    const pasted = { firstName: '\u202EAna\t\n' };
    expect(prepareUpdate({ changes: pasted, before: {} })).toMatchObject({
      ok: true,
      data: { draft: { changes: { firstName: 'Ana' } } },
    });
    expect(prepareUpdate({ changes: { lastName: 'Sol ☀' }, before: {} })).toMatchObject(
      refusedAt('draft.changes.lastName'),
    );
  });

  it('of which only blanks are left changes nothing', () => {
    expect(prepareUpdate({ changes: { firstName: '', extendedFields: {} }, before: {} })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', data: { reason: 'nothing-changed' } },
    });
  });

  it('cannot wipe out a name, nor take a membership away', () => {
    const before = { firstName: 'Ana', lastName: 'Sol', loyaltyType: 'loyalty' } as const;
    expect(prepareUpdate({ changes: { lastName: '', loyaltyType: 'non_loyalty' }, before })).toMatchObject(
      refusedAt('draft.changes.lastName', 'draft.changes.loyaltyType'),
    );
    expect(prepareUpdate({ changes: { loyaltyType: 'loyalty' }, before: { loyaltyType: 'non_loyalty' } }).ok).toBe(
      true,
    );
  });
});

describe('a change of subscriptions', () => {
  const service = Object.assign(new DetailsWorld(new ManualTime()), { sourcesWithAccounts: ['WECHAT'] });
  const one: SubscriptionDraft = { channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' };
  const prepare = (...changes: SubscriptionDraft[]) =>
    prepareSubscriptions({ changes, before: [], reason: '' }, { service, rules: usualRules });

  it('names each of them once', () => {
    expect(prepare(one, { ...one, priority: 'TRANS' }, { ...one, orgUnitId: 2 }).ok).toBe(true);
    expect(prepare(one, { ...one, type: 'OPTOUT' })).toMatchObject(refusedAt('draft.changes.1.channel'));
  });

  it('names the account of a source that has several', () => {
    const elsewhere = { ...one, sourceName: 'WECHAT' };
    expect(prepare(one, elsewhere)).toMatchObject(refusedAt('draft.changes.1.accountId'));
    expect(prepare({ ...elsewhere, accountId: 'lamps' }).ok).toBe(true);
  });
});

describe('an org that wants to know why', () => {
  const service = new DetailsWorld(new ManualTime());
  const changes: SubscriptionDraft[] = [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTOUT' }];
  const prepare = (reason: string) =>
    prepareSubscriptions(
      { changes, before: [], reason },
      { service, rules: { ...usualRules, subscriptionReason: 'required' } },
    );

  it('takes no change of subscriptions without a reason', () => {
    expect(prepare('')).toMatchObject(refusedAt('draft.reason'));
    expect(prepare('Too many').ok).toBe(true);
  });
});

describe('a picture', () => {
  const of = (hex: string, mediaType: 'image/png' | 'image/jpeg', length = 20) => {
    const bytes = Buffer.alloc(length);
    bytes.write(hex, 'hex');
    return prepareImage({ fileName: 'ana', mediaType, base64: bytes.toString('base64') });
  };

  it('is known by its first bytes, not by what it is called', () => {
    expect(of('89504e470d0a1a0a', 'image/png').ok).toBe(true);
    expect(of('ffd8ffe0', 'image/jpeg').ok).toBe(true);
    expect(of('ffd8ffe0', 'image/png')).toMatchObject(refusedAt('draft.base64'));
    expect(of('474946383961', 'image/jpeg')).toMatchObject(refusedAt('draft.base64'));
  });

  it('has two megabytes and not a byte more', () => {
    const most = 2 * 1024 * 1024;
    expect(of('ffd8ff', 'image/jpeg', most).ok).toBe(true);
    expect(of('ffd8ff', 'image/jpeg', most + 1)).toMatchObject(refusedAt('draft.base64'));
  });
});
