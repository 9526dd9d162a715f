import { cn } from '../../lib/cn.ts';

/** A number, an e-mail or a card. It reads left to right in every language, with digits of one width. */
export function IdentifierValue({ value, className }: { readonly value: string; readonly className?: string }) {
  return (
    <span dir="ltr" data-selectable className={cn('inline-block tabular-nums break-all', className)}>
      {value}
    </span>
  );
}
