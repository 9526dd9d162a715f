import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CustomerDetails, CustomerSection } from '#contract/customer.ts';
import { Button } from '../../../components/button.tsx';
import { Card, CardTitle } from '../../../components/card.tsx';
import { Kbd } from '../../../components/kbd.tsx';
import type { ShortcutName } from '../../../lib/shortcuts.ts';
import { SectionFreshness } from './section-freshness.tsx';

type SectionProps = {
  readonly title: string;
  /** The one action of this part, by its button or its key; `null` while nothing may be done. */
  readonly action?: {
    readonly label: string;
    readonly icon: LucideIcon;
    readonly shortcut: ShortcutName;
    readonly onPress: () => void;
  } | null;
  /** The customer and the part that is read here. The part says how old it is, and can be read by itself. */
  readonly read?: { readonly details: CustomerDetails; readonly section: CustomerSection };
  readonly children: ReactNode;
};

/** A part of the customer's page. */
export function Section({ title, action, read, children }: SectionProps) {
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CardTitle>{title}</CardTitle>
        {action && (
          <Button onClick={action.onPress}>
            <action.icon aria-hidden className="size-5" />
            {action.label}
            <Kbd of={action.shortcut} />
          </Button>
        )}
      </div>
      {children}
      {read && <SectionFreshness {...read} title={title} />}
    </Card>
  );
}
