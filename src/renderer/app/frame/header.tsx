import { Link } from '@tanstack/react-router';
import { CircleHelp, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { useAppStatus } from '../../lib/app-status.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { OutboxBadge } from './outbox-badge.tsx';
import { ThemeMenu } from './theme-menu.tsx';

type HeaderProps = { readonly atSearch: boolean; readonly onHelp: () => void };

export function Header({ atSearch, onHelp }: HeaderProps) {
  const { t } = useTranslation('frame');
  const till = useAppStatus()?.till ?? '';
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex min-h-16 max-w-6xl flex-wrap items-center gap-1 px-6 py-1">
        <Brand till={till} />
        {!atSearch && (
          <Link
            to="/"
            className="ms-4 flex min-h-11 shrink-0 items-center gap-2 rounded-xl border border-line bg-canvas whitespace-nowrap px-4 text-ink-soft hover:bg-sunken"
          >
            <Search aria-hidden className="size-5" />
            <span className="me-2">{t('find')}</span>
            <Kbd of="search" />
          </Link>
        )}
        <div className="ms-auto flex grow basis-80 flex-wrap items-center justify-end gap-1">
          <OutboxBadge />
          <LanguageMenu />
          <ThemeMenu />
          <Button tone="quiet" size="icon" aria-label={t('help')} onClick={onHelp}>
            <CircleHelp aria-hidden className="size-5" />
          </Button>
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
