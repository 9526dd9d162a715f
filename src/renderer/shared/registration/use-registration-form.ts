import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { TillError } from '../../lib/till-error.ts';
import { refusedKey } from './field-error.ts';
import { valuesOf } from './form-values.ts';
import { rowNames } from './registration-rows.tsx';
import { registrationSchema } from './registration-schema.ts';
import type { RegistrationForm, RegistrationValues } from './registration-values.ts';
import { useFormSettings } from './use-form-settings.ts';

/** The form of a registration, with what this store asks. */
export function useRegistrationForm(begin: RegistrationDraft): RegistrationForm {
  const settings = useFormSettings();
  const schema = useMemo(() => registrationSchema(settings), [settings]);
  return useForm<RegistrationValues, unknown, RegistrationDraft>({
    resolver: zodResolver(schema),
    defaultValues: valuesOf(begin, settings),
  });
}

const lists = ['fields', 'extendedFields'] as const;
const fields = [...rowNames, ...lists] as const;

/** Marks the fields that a refusal names. Answers whether it named any. */
export function showRefusedFields(form: RegistrationForm, error: unknown): boolean {
  if (!(error instanceof TillError) || error.code !== 'invalid-input') return false;
  const paths = error.data.fields ?? [];
  const refused = [...fields.filter((field) => paths.some((path) => isAt(field, path))), ...storeFieldsIn(paths)];
  refused.forEach((field, index) =>
    form.setError(field, { type: 'refused', message: refusedKey(field) }, { shouldFocus: index === 0 }),
  );
  return refused.length > 0;
}

function isAt(field: string, path: string): boolean {
  return path === field || path.endsWith(`.${field}`);
}

/** The store's own fields among these paths, as the form names them. */
function storeFieldsIn(paths: readonly string[]): readonly `${(typeof lists)[number]}.${string}`[] {
  return paths.flatMap((path) => {
    const [, list, name] = /(?:^|\.)(fields|extendedFields)\.(.+)$/.exec(path) ?? [];
    return name === undefined ? [] : [`${list as (typeof lists)[number]}.${name}` as const];
  });
}
