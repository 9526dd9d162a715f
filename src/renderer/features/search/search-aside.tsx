import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Card, CardTitle } from '../../components/card.tsx';
import type { TextKind } from '../../shared/desk/classify-text.ts';

type SearchAsideProps = {
  /** What the typed text can be registered as. Set when rows were found, because none of them may be the right one. */
  readonly kind: TextKind | undefined;
  readonly onRegister: (kind: TextKind | undefined) => void;
};

/** Registering is always one press away. */
export function SearchAside({ kind, onRegister }: SearchAsideProps) {
  const { t } = useTranslation('search');
  return (
    <Card className="p-5">
      <CardTitle>{kind ? t('noneOfThese') : t('newTitle')}</CardTitle>
      <p className="mt-1 mb-4 text-ink-soft">{kind ? t('noneText') : t('newText')}</p>
      <Button size="large" className="w-full px-3 text-base" onClick={() => onRegister(kind)}>
        <UserPlus aria-hidden className="size-5" />
        {kind ? t(`register.${kind}`) : t('newButton')}
        <Kbd of="register" />
      </Button>
    </Card>
  );
}
