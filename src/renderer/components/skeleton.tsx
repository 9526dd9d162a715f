import { cn } from '../lib/cn.ts';

/** A quiet place-holder in the shape of what is being read. Decoration only: say "loading" elsewhere. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('rounded-lg border border-transparent bg-sunken', className)} />;
}
