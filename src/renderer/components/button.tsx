import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';
import { Spinner } from './spinner.tsx';

const look = cva(
  'inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-xl border font-semibold ' +
    'transition-colors duration-100 select-none [&_svg]:shrink-0 disabled:cursor-not-allowed disabled:opacity-55',
  {
    variants: {
      tone: {
        primary: 'border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-strong',
        secondary: 'border-line-strong bg-surface text-ink not-disabled:hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-ink not-disabled:hover:bg-sunken',
        danger: 'border-danger bg-surface text-danger-ink not-disabled:hover:bg-danger-soft',
      },
      size: {
        regular: 'min-h-11 px-4 text-base',
        large: 'min-h-14 px-6 text-lg',
        icon: 'size-11 p-0',
      },
    },
    defaultVariants: { tone: 'secondary', size: 'regular' },
  },
);

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof look> & {
    /** Work is under way: the button keeps the focus and does nothing. */
    readonly busy?: boolean;
  };

export function Button({
  tone,
  size,
  busy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={cn(look({ tone, size }), busy && 'cursor-progress opacity-80', className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
