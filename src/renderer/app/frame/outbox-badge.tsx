import { Link } from '@tanstack/react-router';
import { Clock, type LucideIcon, Send, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOfBlockage } from '../../shared/outbox/blockage-look.ts';
import { type Tone, toneClasses } from '../../components/tone.ts';
import { cn } from '../../lib/cn.ts';
import { badgeOf, type OutboxBadge as Badge } from '../../shared/outbox/badge-state.ts';
import { useBadgeWords } from '../../shared/outbox/use-badge-words.ts';
import { useOutboxSummary } from '../../shared/outbox/outbox-summary.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone };

const looks: Readonly<Record<Exclude<Badge['kind'], 'quiet' | 'blocked'>, Look>> = {
  attention: { icon: TriangleAlert, tone: 'attention' },
  sending: { icon: Send, tone: 'calm' },
  waiting: { icon: Clock, tone: 'calm' },
};

/**
 * Shows the worst state of the unsent work, and nothing at all while everything is sent.
 *
 * What is read out changes less often than what is shown. Nobody can listen to a number that changes four times a
 * second.
 */
export function OutboxBadge() {
  const summary = useOutboxSummary();
  const words = useBadgeWords();
  const { t } = useTranslation();
  if (!summary) return null;
  const badge = badgeOf(summary);
  const text = words(badge);
  const spoken = (one: Badge): string => {
    if (one.kind === 'sending') return t('pending.sending');
    if (one.kind !== 'attention' || one.also?.kind !== 'sending') return words(one);
    return `${words({ ...one, also: null })} · ${t('pending.sending')}`;
  };
  return (
    <>
      <span role="status" className="sr-only">
        {spoken(badge)}
      </span>
      {badge.kind !== 'quiet' && <BadgeLink look={lookOf(badge)} text={text} />}
    </>
  );
}

function lookOf(badge: Exclude<Badge, { kind: 'quiet' }>): Look {
  return badge.kind === 'blocked' ? lookOfBlockage(badge) : looks[badge.kind];
}

function BadgeLink({ look: { icon: Icon, tone }, text }: { readonly look: Look; readonly text: string }) {
  const { t } = useTranslation('frame');
  return (
    <Link
      to="/outbox"
      aria-label={`${t('outbox')}: ${text}`}
      className={cn(
        'me-1 flex min-h-11 min-w-0 items-center gap-2 rounded-3xl border border-transparent px-4 leading-tight font-medium tabular-nums',
        toneClasses[tone],
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      {text}
    </Link>
  );
}
