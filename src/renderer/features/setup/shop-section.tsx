import { useMemo } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Card, CardTitle } from '../../components/card.tsx';
import { Combobox } from '../../components/combobox.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { countries } from './countries.ts';
import { useFormat } from '../../lib/format.ts';
import { languageCodes, languages } from '../../locales/i18n/languages.ts';
import { useLanguage } from '../../locales/i18n/use-language.ts';
import { useSetLanguage } from '../../lib/settings.ts';
import type { SetupForm } from './setup-form.ts';
import { useSetupError } from './use-setup-error.ts';

const languageOptions = languageCodes.map((code) => ({ value: code, label: languages[code].ownName }));

/** Asks where the till stands, and which language it speaks. */
export function ShopSection({ form }: { readonly form: UseFormReturn<SetupForm> }) {
  const { t } = useTranslation('setup');
  const errorOf = useSetupError(form);
  const countryOptions = useCountryOptions();
  const language = useLanguage();
  const { mutate: setLanguage } = useSetLanguage();
  return (
    <Card className="space-y-5">
      <CardTitle>{t('shopTitle')}</CardTitle>
      <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
        <Controller
          control={form.control}
          name="country"
          render={({ field: { value, onChange } }) => (
            <Field label={t('country')} hint={t('countryHint')} error={errorOf('country')}>
              {(control) => (
                <Combobox
                  control={control}
                  value={value}
                  onChange={onChange}
                  options={countryOptions}
                  placeholder={t('countrySearch')}
                />
              )}
            </Field>
          )}
        />
        <Field label={t('language')}>
          {(control) => <Select control={control} value={language} onChange={setLanguage} options={languageOptions} />}
        </Field>
      </div>
    </Card>
  );
}

/** All countries by their names in the current language, in the order of that language. */
function useCountryOptions() {
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const order = new Intl.Collator(languages[language].locale);
    return countries
      .map((value) => ({ value, label: format.country(value) }))
      .toSorted((one, other) => order.compare(one.label, other.label));
  }, [format, language]);
}
