import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

const itemClasses =
  'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-start outline-none data-highlighted:bg-sunken ' +
  'forced-colors:data-highlighted:outline';

type MenuProps = {
  /** The name of the trigger, when its content does not say it. */
  readonly label?: string;
  readonly trigger: ReactNode;
  readonly triggerClassName?: string;
  readonly children: ReactNode;
};

/** A button that opens a list of things to do. */
export function Menu({ label, trigger, triggerClassName, children }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger
        aria-label={label}
        className={cn(
          'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-xl px-2.5 font-medium hover:bg-sunken data-popup-open:bg-sunken',
          triggerClassName,
        )}
      >
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-30">
          <Base.Popup className="max-h-(--available-height) max-w-(--available-width) min-w-52 overflow-y-auto rounded-xl border border-line bg-surface p-1.5 text-ink shadow-float">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Base.Item onClick={onClick} className={itemClasses}>
      {children}
    </Base.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
};

/** A choice of one among several. The current one has a mark. */
export function MenuChoice<Value extends string>({ value, onChange, options }: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          closeOnClick
          className={cn(itemClasses, 'justify-between')}
        >
          <span lang={option.lang}>{option.label}</span>
          <Base.RadioItemIndicator>
            <Check aria-hidden className="size-5 text-accent-ink" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
