import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { useIdentifierLabel } from '../customer/use-identifier-label.ts';
import { displayName } from '../customer/person-name.ts';
import { useSession } from '../../lib/session.ts';
import type { Holder } from './use-holder.ts';

type HolderNoteProps = {
  readonly holder: Holder;
  readonly type: string;
  /** Whether the identifier is to be given to a customer, or a new customer is to be registered with it. */
  readonly purpose: 'give' | 'register';
};

const words = {
  give: { own: 'holder.own', taken: 'holder.taken', joins: 'holder.joins' },
  register: { own: null, taken: 'holder.registered', joins: 'holder.willJoin' },
} as const;

/** Says below the field who already has the identifier, and what that means. */
export function HolderNote({ holder, type, purpose }: HolderNoteProps) {
  const { t } = useTranslation(['customer', 'common']);
  const label = useIdentifierLabel()(type);
  const role = useSession()?.role;
  const { found, isTaken, isOwn, joins } = holder;
  if (!found || !(isTaken || isOwn || joins)) return null;
  // Only a manager may know whose card it is. A cashier only learns that it cannot be given.
  const isSecret = type === 'cardnumber' && isTaken && role !== 'manager';
  const isOthersCard = type === 'cardnumber' && isTaken;
  const plain = words[purpose][isOwn ? 'own' : isTaken ? 'taken' : 'joins'];
  const text = isSecret ? 'holder.cardTaken' : isOthersCard ? 'holder.cardTakenBy' : plain;
  if (text === null) return null;
  const name = found.customer ? displayName(found.customer) || t('common:unnamed') : t('holder.somebody');
  return (
    <Notice
      role="status"
      tone={isOwn ? 'calm' : 'attention'}
      className="mt-2"
      action={
        (isTaken || purpose === 'register') &&
        !isSecret &&
        found.customer && (
          <Link
            to="/customer/$customerKey"
            params={{ customerKey: found.customer.key }}
            className="-my-2 flex min-h-11 min-w-11 items-center rounded-lg px-2 font-semibold underline"
          >
            {t('holder.open')}
          </Link>
        )
      }
    >
      {t(text, { type: label, name })}
    </Notice>
  );
}
