import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { serviceCodes } from '#contract/service-codes.ts';
import { languageCodes } from '../../locales/i18n/languages.ts';
import { startI18n } from '../../locales/i18n/i18n.ts';
import { WarningList } from './warning-list.tsx';

beforeAll(() => startI18n());

describe.each(languageCodes)('a warning in %s', (language) => {
  beforeAll(async () => void (await i18next.changeLanguage(language)));

  test.each(serviceCodes)('with code %i is told in our words alone', (code) => {
    const shown = renderToStaticMarkup(<WarningList warnings={[{ code, message: 'Server words' }]} />);
    expect(shown).toContain(i18next.t(`codes:c${code}`));
    expect(shown).not.toContain('Server words');
  });

  test('with an unlisted code names the code and shows the service’s words', () => {
    const shown = renderToStaticMarkup(<WarningList warnings={[{ code: 7777, message: 'Server words' }]} />);
    expect(shown).toContain(i18next.t('codes:other', { code: 7777 }));
    expect(shown).toContain('<bdi>Server words</bdi>');
  });
});
