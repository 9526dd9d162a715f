import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../lib/cn.ts';

export const inputClasses =
  'min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 text-lg text-ink ' +
  'aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60';

type FieldProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string | undefined;
  /** Draws the control. It must carry the given id and attributes: they tie the label, the hint and the error to it. */
  readonly children: (control: FieldControl) => ReactNode;
};

export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
};

export function Field({ label, hint, error, optional = false, className, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="ms-2 text-sm font-normal text-ink-faint">{t('optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="flex items-center gap-1.5 text-sm font-medium text-danger-ink">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & Omit<FieldProps, 'children'>;

/** A text input with its label, hint and error. Takes what `register` of react-hook-form gives. */
export function TextField({ label, hint, error, optional, className, ...input }: TextFieldProps) {
  const field = { label, hint, error, className, ...(optional !== undefined && { optional }) };
  return (
    <Field {...field}>
      {(control) => <input autoComplete="off" spellCheck={false} {...input} {...control} className={inputClasses} />}
    </Field>
  );
}
