import { Link } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, PendingState, ServiceWarning } from '#contract/customer.ts';
import { Notice } from '../../components/notice.tsx';
import { pendingLook } from '../../shared/customer/pending-tag.tsx';
import type { FreshOutcome } from '../../shared/desk/desk-state.ts';
import { isUnreachable } from '../../lib/till-error.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { WarningList } from './warning-list.tsx';

type CustomerNewsProps = {
  readonly details: CustomerDetails;
  readonly error: unknown;
  /** The answer to the write just made. The panel above has shown the rest of it. */
  readonly outcome: FreshOutcome | null;
};

/** What staff must do or know about this customer. It stands above the plain facts. */
export function CustomerNews({ details, error, outcome }: CustomerNewsProps) {
  const { t } = useTranslation('customer');
  const sentence = useErrorSentence();
  const offline = isUnreachable(error);
  const warnings = allWarnings(details, outcome);
  return (
    <div className="space-y-3 empty:hidden">
      {details.pending && outcome?.status !== 'saved' && (
        <PendingNotice pending={details.pending} registrationRefused={details.registrationRefused} />
      )}
      {offline && (
        <Notice tone="calm" icon={CloudOff} role="status">
          {t('offline')}
        </Notice>
      )}
      {error !== null && !offline && (
        <Notice tone="attention" role="alert">
          {sentence(error)}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="attention" title={t('warnings')}>
          <WarningList warnings={warnings} />
        </Notice>
      )}
    </div>
  );
}

/** The warnings of the read and of the write, each code once. */
function allWarnings(details: CustomerDetails, outcome: FreshOutcome | null): readonly ServiceWarning[] {
  const written = outcome?.status === 'applied' ? outcome.warnings : [];
  return [...new Map([...written, ...details.warnings].map((warning) => [warning.code, warning])).values()];
}

const pendingText = {
  waiting: 'pendingWaiting',
  sending: 'pendingSending',
  unknown: 'pendingUnknown',
  attention: 'pendingAttention',
} as const;

type PendingNoticeProps = { readonly pending: NonNullable<PendingState>; readonly registrationRefused: boolean };

function PendingNotice({ pending, registrationRefused }: PendingNoticeProps) {
  const { t } = useTranslation(['customer', 'refusal']);
  const { icon, tone } = pendingLook[pending];
  return (
    <Notice
      tone={tone}
      icon={icon}
      action={
        <Link to="/outbox" className="-my-2 flex min-h-11 items-center rounded-lg px-2 font-semibold underline">
          {t('openOutbox')}
        </Link>
      }
    >
      {registrationRefused ? t('refusal:registrationRefused') : t(pendingText[pending])}
    </Notice>
  );
}
