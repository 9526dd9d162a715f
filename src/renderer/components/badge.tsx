import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { type Tone, toneClasses } from './tone.ts';

type BadgeProps = {
  readonly tone: Tone;
  readonly icon?: LucideIcon;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A small status: icon, word and colour together. */
export function Badge({ tone, icon: Icon, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-center gap-1.5 rounded-2xl border border-transparent px-2.5 py-0.5 text-sm font-medium',
        toneClasses[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
