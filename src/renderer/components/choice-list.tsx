import { useId } from 'react';
import { cn } from '../lib/cn.ts';

type ChoiceListProps<Value extends string> = {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
};

/** A choice of one among a few: the system's own radio buttons, large enough for a finger with their labels. */
export function ChoiceList<Value extends string>({
  legend,
  value,
  options,
  onChange,
  className,
}: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cn('min-w-0', className)}>
      <legend className="font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="-mx-3 flex min-h-12 cursor-pointer items-center gap-3 rounded-xl px-3 hover:bg-sunken"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="size-6 shrink-0 accent-accent"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
