import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { readonly label: ReactNode; readonly hint?: ReactNode };

/** The system's own check box, large enough for a finger together with its label. */
export function Checkbox({ label, hint, className, disabled, ...input }: CheckboxProps) {
  return (
    <label
      className={cn(
        'flex min-h-12 items-center gap-3 rounded-xl px-3 has-not-disabled:hover:bg-sunken',
        disabled && 'text-ink-faint',
        className,
      )}
    >
      <input {...input} type="checkbox" disabled={disabled} className="size-6 shrink-0 accent-accent" />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
