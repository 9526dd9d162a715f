import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { useIdentifierLabel } from '../../../shared/customer/use-identifier-label.ts';
import { useAppStatus } from '../../../lib/app-status.ts';
import type { FreshOutcome } from '../../../shared/desk/desk-state.ts';
import { useFormat } from '../../../lib/format.ts';
import { displayName } from '../../../shared/customer/person-name.ts';
import { useSession } from '../../../lib/session.ts';
import { useNow } from '../../../lib/use-now.ts';
import { SideEffectList } from './side-effect-list.tsx';

type ReceiptProps = {
  readonly details: CustomerDetails;
  readonly outcome: FreshOutcome;
  /** The service has accepted it. */
  readonly sent: boolean;
};

/** The customer's receipt for what was just done. It is only printed, never on the screen. */
export function Receipt({ details, outcome, sent }: ReceiptProps) {
  const { t } = useTranslation(['customer', 'kinds', 'common']);
  const format = useFormat();
  const nowMs = useNow();
  const label = useIdentifierLabel();
  const till = useAppStatus()?.till ?? '';
  const staff = useSession()?.name ?? '';
  return createPortal(
    <div className="receipt">
      <h1>{t(`kinds:${outcome.kind}.name`)}</h1>
      <p>
        <bdi>{till}</bdi> · {format.dateTime(nowMs)}
      </p>
      <p>{t('receipt.staff', { name: staff })}</p>
      <h2>
        <bdi>{displayName(details) || t('common:unnamed')}</bdi>
      </h2>
      <ul>
        {details.identifiers.map(({ type, value }) => (
          <li key={`${type} ${value}`}>
            {label(type)} <IdentifierValue value={value} />
          </li>
        ))}
      </ul>
      {outcome.status === 'applied' && outcome.sideEffects.length > 0 && (
        <SideEffectList effects={outcome.sideEffects} />
      )}
      {!sent && <p>{t('receipt.saved')}</p>}
    </div>,
    document.body,
  );
}
