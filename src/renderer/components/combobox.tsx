import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '../lib/cn.ts';
import { type FieldControl, inputClasses } from './field.tsx';

export type ComboboxOption = { readonly value: string; readonly label: string };

type ComboboxProps = {
  readonly control: FieldControl;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly placeholder: string;
};

/** A choice of one from a long list, found by typing. */
export function Combobox({ control, value, onChange, options, placeholder }: ComboboxProps) {
  const { t } = useTranslation();
  return (
    <Base.Root
      items={options}
      value={options.find((option) => option.value === value) ?? null}
      onValueChange={(option) => option && onChange(option.value)}
      autoHighlight
    >
      <Base.InputGroup className="relative">
        <Base.Input {...control} placeholder={placeholder} className={cn(inputClasses, 'pe-12')} />
        <Base.Trigger
          aria-label={t('choose')}
          className="absolute inset-y-0 inset-e-0 flex w-12 items-center justify-center rounded-xl"
        >
          <ChevronDown aria-hidden className="size-5 text-ink-soft" />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-60">
          <Base.Popup className="w-(--anchor-width) rounded-xl border border-line bg-surface p-1.5 text-ink shadow-float">
            <Base.Empty className="px-3 py-2 text-ink-soft empty:hidden">{t('noMatch')}</Base.Empty>
            <Base.List className="max-h-[min(20rem,var(--available-height)-1rem)] overflow-y-auto">
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="flex min-h-11 items-center justify-between gap-3 rounded-lg px-3 outline-none data-highlighted:bg-sunken forced-colors:data-highlighted:outline"
                >
                  {option.label}
                  <Base.ItemIndicator>
                    <Check aria-hidden className="size-5 text-accent-ink" />
                  </Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
