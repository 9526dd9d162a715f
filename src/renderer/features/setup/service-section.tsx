import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Card, CardTitle } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Field, TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import type { SetupForm } from './setup-form.ts';
import { hasAccounts, isLoopback, sources, suggestedHosts } from './sources.ts';
import { useSetupError } from './use-setup-error.ts';

const sourceOptions = sources.map((source) => ({ value: source, label: source }));
const hostListId = 'suggested-hosts';

/** Asks for the service, and which of its tills this one is. */
export function ServiceSection({ form }: { readonly form: UseFormReturn<SetupForm> }) {
  const { t } = useTranslation('setup');
  const errorOf = useSetupError(form);
  const [host, source] = useWatch({ control: form.control, name: ['host', 'source'] });
  return (
    <Card className="space-y-5">
      <CardTitle>{t('serviceTitle')}</CardTitle>
      <TextField
        label={t('host')}
        hint={t('hostHint')}
        error={errorOf('host')}
        type="url"
        dir="ltr"
        list={hostListId}
        placeholder={suggestedHosts[0]}
        {...form.register('host')}
      />
      <datalist id={hostListId}>
        {suggestedHosts.map((suggestion) => (
          <option key={suggestion} value={suggestion}>
            {suggestion}
          </option>
        ))}
      </datalist>
      {isLoopback(host) && <Checkbox label={t('unlock')} hint={t('unlockHint')} {...form.register('passwordInFile')} />}
      <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
        <TextField label={t('till')} error={errorOf('till')} dir="ltr" {...form.register('till')} />
        <TextField
          label={t('password')}
          error={errorOf('password')}
          type="password"
          dir="ltr"
          autoComplete="new-password"
          {...form.register('password')}
        />
        <Controller
          control={form.control}
          name="source"
          render={({ field: { value, onChange } }) => (
            <Field label={t('source')} hint={t('sourceHint')} error={errorOf('source')}>
              {(control) => <Select control={control} value={value} onChange={onChange} options={sourceOptions} />}
            </Field>
          )}
        />
        {hasAccounts(source) && (
          <TextField
            label={t('account')}
            hint={t('accountHint')}
            error={errorOf('accountId')}
            dir="ltr"
            {...form.register('accountId')}
          />
        )}
      </div>
    </Card>
  );
}
