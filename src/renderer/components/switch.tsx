import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

type SwitchProps = {
  readonly label: ReactNode;
  /** The state in words, for people who cannot tell the colours apart. */
  readonly state: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Switch({ label, state, checked, onChange }: SwitchProps) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 px-2">
      <span className="font-medium">{label}</span>
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        className="inline-flex h-7 w-12 items-center rounded-full border-2 border-current p-0.5 data-checked:bg-current forced-colors:data-checked:bg-[Highlight]"
      >
        <Base.Thumb className="size-5 rounded-full bg-current transition-transform duration-100 data-checked:translate-x-5 data-checked:bg-surface rtl:data-checked:-translate-x-5 forced-colors:bg-[ButtonText]" />
      </Base.Root>
      <span className="min-w-8 text-sm">{state}</span>
    </label>
  );
}
