import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { cn } from '../../lib/cn.ts';
import { ExtraField } from './controls/extra-field.tsx';
import { controlsOf } from './controls-of.tsx';
import { pathOf } from './field-path.ts';
import { moreToShow } from './more-to-show.ts';
import type { Slot } from './row.ts';

/** What this store asks beyond the common case, folded away. It is open when a field is filled in or has an error. */
export function MoreFields({ slot }: { readonly slot: Slot }) {
  const { form, settings, begun, errorOf, t } = slot;
  const [more] = useState(() => moreToShow(settings, begun));
  const [opened, setOpened] = useState(more.isFilled);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  if (more.paths.length === 0) return null;
  const open = opened || more.paths.some((path) => errorOf(path) !== undefined);
  const toggle = () => {
    setOpened(!open);
    // The fields may lie below the edge of the window. Scroll, so that people see that they came.
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }));
  };

  return (
    <div className="sm:col-span-2">
      <Button tone="quiet" className="-ms-3" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <ChevronDown aria-hidden className={cn('size-5', open && 'rotate-180')} />
        {t('more')}
      </Button>
      <div
        ref={panel}
        id={id}
        hidden={!open}
        className={cn('mt-3 items-start gap-x-5 gap-y-4 grid-cols-1 sm:grid-cols-2', open && 'grid')}
      >
        {controlsOf(more.rows, slot)}
        {more.own.map((field) => (
          <ExtraField key={pathOf(field)} form={form} field={field} errorOf={errorOf} />
        ))}
        {controlsOf(more.rowsBelow, slot)}
      </div>
    </div>
  );
}
