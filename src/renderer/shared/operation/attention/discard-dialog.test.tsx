import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { PropsWithChildren } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { OperationView } from '#contract/operation.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { languageCodes } from '../../../locales/i18n/languages.ts';
import { startI18n } from '../../../locales/i18n/i18n.ts';
import { DiscardDialog } from './discard-dialog.tsx';

// The real dialog draws nothing before it stands in a page.
vi.mock(import('../../../components/dialog.tsx'), async (load) => ({
  ...(await load()),
  Dialog: ({ children }: PropsWithChildren) => <div>{children}</div>,
}));

const operation: OperationView = {
  id: '5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f40',
  kind: 'update',
  state: 'attention',
  customerKey: 'c5',
  title: 'Ines Moreau',
  work: null,
  staffName: 'Asha',
  firstStaffName: null,
  authorCodes: [],
  managerOnly: false,
  certainlyUnapplied: false,
  written: 'maybe',
  createdAtMs: 0,
  attempts: 1,
  nextAttemptAtMs: null,
  waiting: null,
  heldByPerson: false,
  attention: 'person-decides',
  changedValues: [],
  serviceCode: null,
  serviceMessage: '',
  existingCustomerId: null,
  traceId: '',
  settledAtMs: null,
};
const answers = ['no', 'maybe', 'partly', 'yes'] as const;

beforeAll(() => startI18n());

/** @param now what the till knows by the time the dialog stands open; left out, the list is all there is */
function shown(listed: OperationView['written'], now?: OperationView['written']): string {
  const queries = new QueryClient();
  if (now)
    queries.setQueryData(queryKeys.outboxStory(operation.id), { operation: { ...operation, written: now }, held: [] });
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <DiscardDialog
        operation={{ ...operation, written: listed }}
        proposed=""
        onClose={() => {}}
        onDiscarded={() => {}}
      />
    </QueryClientProvider>,
  );
}

describe.each(languageCodes)('the question before an entry is discarded, in %s', (language) => {
  beforeAll(async () => void (await i18next.changeLanguage(language)));

  test.each(answers)('says what is known of whether it was written (%s), and nothing else', (written) => {
    const text = shown(written);
    for (const one of answers) {
      expect(text.includes(i18next.t(`operation:discardText.${one}`))).toBe(one === written);
    }
  });

  test('says what is known by now, not what the list knew', () => {
    expect(shown('maybe', 'yes')).toContain(i18next.t('operation:discardText.yes'));
    expect(shown('no', 'partly')).not.toContain(i18next.t('operation:discardText.no'));
  });
});
