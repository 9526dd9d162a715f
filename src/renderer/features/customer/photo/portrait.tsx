import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { DrawnImage } from '#contract/customer.ts';
import { cn } from '../../../lib/cn.ts';

type PortraitProps = {
  readonly image: DrawnImage | null;
  readonly initials: string;
  /** What a screen reader says of it; empty where that is said beside it. */
  readonly name: string;
  readonly className?: string;
};

/** A customer's photo; initials where there is none, or none that can be drawn. */
export function Portrait({ image, initials, name, className }: PortraitProps) {
  const [broken, setBroken] = useState<DrawnImage | null>(null);
  const frame = cn('size-full rounded-2xl bg-accent-soft', className);
  if (image && image !== broken) {
    return (
      <img
        src={`data:${image.mediaType};base64,${image.base64}`}
        alt={name}
        draggable={false}
        decoding="async"
        className={cn(frame, 'bg-sunken object-cover')}
        onError={() => setBroken(image)}
      />
    );
  }
  return (
    <span aria-hidden className={cn(frame, 'flex items-center justify-center text-3xl font-semibold text-accent-ink')}>
      {initials === '' ? <UserRound className="size-10" /> : <bdi translate="no">{initials}</bdi>}
    </span>
  );
}
