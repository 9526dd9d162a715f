import { CreditCard, Mail, Phone, SearchX, UserRound } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Keys } from '../../components/kbd.tsx';
import type { TextKind } from '../../shared/desk/classify-text.ts';
import { isEnoughForService } from './search-service.ts';
import type { CustomerSearch } from './use-customer-search.ts';

const icons = { mobile: Phone, email: Mail, card: CreditCard, name: UserRound };

type SearchMissProps = {
  readonly search: CustomerSearch;
  readonly kinds: readonly TextKind[];
  readonly onRegister: (kind: TextKind) => void;
};

/** Nobody was found. It offers to register what was typed, with the likeliest meaning first. */
export function SearchMiss({ search, kinds, onRegister }: SearchMissProps) {
  const { t } = useTranslation('search');
  const unanswered = search.offline || search.error !== null;
  return (
    <Card className="p-0">
      <EmptyState
        icon={SearchX}
        title={<Trans t={t} i18nKey="missTitle" values={{ text: search.text }} components={{ 1: <bdi /> }} />}
        text={isEnoughForService(search.text) ? t(unanswered ? 'missOffline' : 'missAsked') : t('missShort')}
      >
        {kinds.map((kind, index) => {
          const Icon = icons[kind];
          return (
            <Button
              key={kind}
              size="large"
              tone={index === 0 ? 'primary' : 'secondary'}
              onClick={() => onRegister(kind)}
            >
              <Icon aria-hidden className="size-5" />
              {t(`register.${kind}`)}
              {index === 0 && <Keys keys={['Enter']} />}
            </Button>
          );
        })}
      </EmptyState>
    </Card>
  );
}
