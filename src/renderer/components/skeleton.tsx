import { cn } from '../lib/cn.ts';

/** A quiet placeholder in the shape of what is loading. It is only decoration: say "loading" elsewhere. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('rounded-lg border border-transparent bg-sunken', className)} />;
}
