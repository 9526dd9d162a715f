import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { OperationView } from '#contract/operation.ts';
import { languageCodes } from '../../../locales/i18n/languages.ts';
import { startI18n } from '../../../locales/i18n/i18n.ts';
import { RefusalNotice } from './refusal-notice.tsx';

const viewOf = (channel: SubscriptionDraft['channel'], type: SubscriptionDraft['type']): OperationView => ({
  id: crypto.randomUUID(),
  kind: 'subscriptions',
  state: 'attention',
  customerKey: 'c5',
  title: 'Ines Moreau',
  work: { kind: 'subscriptions', draft: { changes: [{ channel, priority: 'BULK', type }], before: [], reason: '' } },
  staffName: 'Asha',
  firstStaffName: null,
  authorCodes: [],
  managerOnly: false,
  certainlyUnapplied: true,
  written: 'no',
  createdAtMs: 0,
  attempts: 1,
  nextAttemptAtMs: null,
  waiting: null,
  heldByPerson: false,
  attention: 'correct-data',
  changedValues: [],
  serviceCode: 1001,
  serviceMessage: '',
  existingCustomerId: null,
  traceId: '',
  settledAtMs: null,
});

beforeAll(() => startI18n());

describe.each(languageCodes)('a refusal above its form, in %s', (language) => {
  beforeAll(async () => void (await i18next.changeLanguage(language)));

  const shown = (goesOn: OperationView[]) =>
    renderToStaticMarkup(
      <RefusalNotice
        refusal={{
          status: 'refused',
          customerKey: 'c5',
          operation: viewOf('EMAIL', 'OPTIN'),
          goesWith: [],
          goesOn,
        }}
        isAtField={false}
        stays={false}
      />,
    );

  test('says that nothing was written', () => {
    expect(shown([])).toContain(i18next.t('refusal:nothingWritten'));
    expect(shown([])).not.toContain(i18next.t('refusal:goesOn'));
  });

  test('says which opt-out is sent all the same, and does not say that nothing waits', () => {
    const text = shown([viewOf('LINE', 'OPTOUT')]);
    expect(text).toContain(i18next.t('refusal:goesOn'));
    expect(text).toContain(i18next.t('operation:channels.LINE'));
    expect(text).not.toContain(i18next.t('refusal:nothingWritten'));
  });
});
