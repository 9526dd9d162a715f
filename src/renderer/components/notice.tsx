import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { type Tone, toneClasses } from './tone.ts';

const icons: Readonly<Record<Tone, LucideIcon>> = {
  neutral: Info,
  accent: Info,
  good: CircleCheck,
  calm: Info,
  attention: TriangleAlert,
  danger: CircleX,
};

type NoticeProps = {
  readonly tone: Tone;
  readonly icon?: LucideIcon;
  readonly title?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits. A notice that is there from the start has no role. */
  readonly role?: 'alert' | 'status';
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
};

/** A message in the flow of the page. */
export function Notice({ tone, icon, title, role, action, className, children }: NoticeProps) {
  const Icon = icon ?? icons[tone];
  return (
    <div
      role={role}
      className={cn(
        'appear flex items-start gap-3 rounded-xl border border-transparent px-4 py-3 forced-colors:border-current',
        toneClasses[tone],
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      {/* When both do not fit side by side, the action stands below the message. */}
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 grow basis-56">
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
        {action}
      </div>
    </div>
  );
}
