import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/registration-form.ts';
import { Field, TextField } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';

type StoreFieldProps = {
  readonly field: CustomField;
  readonly value: string;
  readonly error: string | undefined;
  readonly optional: boolean;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A field of the store's own, drawn by its kind. Its value is always a text. */
export function StoreField({ field, value, error, optional, onChange, inputRef }: StoreFieldProps) {
  const { t } = useTranslation('register');
  const common = { label: <bdi>{field.label ?? field.name}</bdi>, error, optional };
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'date':
      return (
        <TextField
          {...common}
          {...inputs[field.kind]}
          ref={inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'choice':
    case 'yes-no': {
      const choices =
        field.kind === 'choice'
          ? (field.options ?? []).map((option) => ({ value: option, label: option }))
          : (['true', 'false'] as const).map((word) => ({ value: word as string, label: t(`yesNo.${word}`) }));
      // A value that the service holds is shown even if the store no longer offers it.
      const isOffered = value === '' || choices.some((choice) => choice.value === value);
      return (
        <Field {...common}>
          {(control) => (
            <Select
              control={control}
              value={value}
              options={[
                { value: '', label: t('notSaid') },
                ...choices,
                ...(isOffered ? [] : [{ value, label: value }]),
              ]}
              onChange={onChange}
            />
          )}
        </Field>
      );
    }
  }
}

const inputs = {
  text: { dir: 'auto' },
  number: { dir: 'ltr', inputMode: 'decimal' },
  date: { type: 'date' },
} as const;
