import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuChoice } from '../../components/menu.tsx';
import { languageCodes, languages } from '../../locales/i18n/languages.ts';
import { useLanguage } from '../../locales/i18n/use-language.ts';
import { useSetLanguage } from '../../lib/settings.ts';

const options = languageCodes.map((code) => ({ value: code, label: languages[code].ownName, lang: code }));

/** The four languages by their own names. With `named`, the name of the current one stands beside the icon. */
export function LanguageMenu({ named = false }: { readonly named?: boolean }) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const { mutate } = useSetLanguage();
  const ownName = languages[language].ownName;
  return (
    <Menu
      label={`${t('language')}: ${ownName}`}
      trigger={
        <>
          <Languages aria-hidden className="size-5" />
          {named && ownName}
        </>
      }
    >
      <MenuChoice value={language} onChange={mutate} options={options} />
    </Menu>
  );
}
