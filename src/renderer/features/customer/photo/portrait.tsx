import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { DrawnImage } from '#contract/customer.ts';
import { cn } from '../../../lib/cn.ts';

type PortraitProps = {
  readonly image: DrawnImage | null;
  readonly initials: string;
  /** What a screen reader says about the photo; empty when the text beside it says that. */
  readonly name: string;
  readonly className?: string;
};

/** A customer's photo, or the initials when there is no photo or it cannot be drawn. */
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
