import { Gift, Sparkles, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SideEffect } from '#contract/customer.ts';
import { CopyButton } from './copy-button.tsx';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { useFormat } from '../../../lib/format.ts';

const icons = { points: Sparkles, coupon: Ticket, other: Gift };

type SideEffectListProps = {
  readonly effects: readonly SideEffect[];
  /** On the screen a code can be copied, on paper it cannot. */
  readonly canCopy?: boolean;
};

/** What the loyalty program gave right away. */
export function SideEffectList({ effects, canCopy = false }: SideEffectListProps) {
  const { t } = useTranslation('customer');
  if (effects.length === 0) return <p>{t('noEffects')}</p>;
  return (
    <ul className="mt-1 space-y-1">
      {effects.map((effect, index) => {
        const Icon = icons[effect.type];
        return (
          // The index is the key: two effects may be equal, and they never change their order.
          <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Icon aria-hidden className="size-5 shrink-0" />
            <span className="min-w-0">
              <Effect effect={effect} />
            </span>
            {canCopy && effect.type === 'coupon' && <CopyButton text={effect.couponCode} />}
          </li>
        );
      })}
    </ul>
  );
}

function Effect({ effect }: { readonly effect: SideEffect }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  switch (effect.type) {
    case 'points':
      return t('awarded', { count: effect.awardedPoints, number: format.number(effect.awardedPoints) });
    case 'coupon':
      return (
        <>
          <IdentifierValue value={effect.couponCode} className="font-semibold" />
          {effect.description !== '' && (
            <>
              {' · '}
              <bdi>{effect.description}</bdi>
            </>
          )}
          {effect.validTill !== '' && ` · ${t('validTill', { day: format.day(effect.validTill) })}`}
        </>
      );
    case 'other':
      return t('otherEffect', { name: effect.name });
  }
}
