import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationView } from '#contract/operation.ts';
import { serviceCodes } from '#contract/service-codes.ts';
import { languageCodes } from '../../../locales/i18n/languages.ts';
import { startI18n } from '../../../locales/i18n/i18n.ts';
import { AttentionText } from './attention-text.tsx';

const refused: OperationView = {
  id: '5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f40',
  kind: 'registration',
  state: 'attention',
  customerKey: 'n5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f40',
  title: 'Ines Moreau',
  work: null,
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
  attention: 'person-decides',
  changedValues: [],
  serviceCode: null,
  serviceMessage: '',
  existingCustomerId: null,
  traceId: '',
  settledAtMs: null,
};

const shown = (view: Partial<OperationView>) =>
  renderToStaticMarkup(<AttentionText operation={{ ...refused, ...view }} />);

beforeAll(() => startI18n());

describe.each(languageCodes)('an operation in attention, in %s', (language) => {
  beforeAll(async () => void (await i18next.changeLanguage(language)));

  test.each(serviceCodes)('says what code %i means, that the work is safe, and what to do', (serviceCode) => {
    const text = shown({ serviceCode });
    expect(text).toContain(i18next.t(`codes:c${serviceCode}`));
    expect(text).toContain(i18next.t('operation:code', { code: serviceCode }));
    expect(text).toContain(i18next.t('operation:safe'));
    expect(text).toContain(i18next.t('operation:todo.person-decides'));
  });

  test('names an unlisted code, once', () => {
    const text = shown({ serviceCode: 7777, attention: 'unlisted-code' });
    expect(text).toContain(i18next.t('codes:other', { code: 7777 }));
    expect(text.match(/7777/g)).toHaveLength(1);
  });

  test('says why when the service gave no code', () => {
    expect(shown({ attention: 'already-member' })).toContain(i18next.t('operation:what.already-member'));
  });

  test.each(['update', 'subscriptions'])(
    'says that a value may have been set back where it is as it was seen (%s)',
    (kind) => {
      const value = { name: kind === 'update' ? 'lastName' : 'MOBILE BULK', seen: 'OPTOUT', sent: 'OPTIN' };
      const told = (now: string) => shown({ kind, attention: 'changed-elsewhere', changedValues: [{ ...value, now }] });
      expect(told('OPTOUT')).toContain(i18next.t('operation:elsewhere.setBack.what'));
      expect(told('other')).not.toContain(i18next.t('operation:elsewhere.setBack.what'));
    },
  );
});
