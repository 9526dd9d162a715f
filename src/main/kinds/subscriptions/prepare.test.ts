import { describe, expect, it } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { usualRules } from '#contract/store-rules.ts';
import { ManualTime } from '../../testing/manual-time.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';
import { prepareSubscriptions } from './prepare.ts';

const refusedAt = (...fields: readonly string[]) => ({ ok: false, error: { code: 'invalid-input', data: { fields } } });

describe('a change of subscriptions', () => {
  const service = Object.assign(new ServiceWorld(new ManualTime()), { sourcesWithAccounts: ['WECHAT'] });
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
  const service = new ServiceWorld(new ManualTime());
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
