import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { cn } from '../lib/cn.ts';
import { type FieldControl, inputClasses } from './field.tsx';

type SelectProps<Value extends string> = {
  readonly control: FieldControl;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
};

/** A choice of one from a short list. */
export function Select<Value extends string>({ control, value, onChange, options }: SelectProps<Value>) {
  return (
    <Base.Root items={[...options]} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger {...control} className={cn(inputClasses, 'flex items-center justify-between gap-2 text-start')}>
        <Base.Value />
        <ChevronDown aria-hidden className="size-5 text-ink-soft" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-60">
          <Base.Popup className="max-w-(--available-width) min-w-(--anchor-width) rounded-xl border border-line bg-surface p-1.5 text-ink shadow-float">
            <Base.List className="max-h-[calc(var(--available-height)-1rem)] overflow-y-auto">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="flex min-h-11 items-center justify-between gap-3 rounded-lg px-3 outline-none data-highlighted:bg-sunken forced-colors:data-highlighted:outline"
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-5 text-accent-ink" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
