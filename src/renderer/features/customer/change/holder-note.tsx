import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { useIdentifierLabel } from '../../../components/use-identifier-label.ts';
import { displayName } from '../../../lib/person-name.ts';
import type { Holder } from './use-holder.ts';

/** Who has it already, and what that means, under the field it is typed in. */
export function HolderNote({ holder, type }: { readonly holder: Holder; readonly type: string }) {
  const { t } = useTranslation(['customer', 'common']);
  const label = useIdentifierLabel()(type);
  const { found, isTaken, isOwn, joins } = holder;
  if (!found || !(isTaken || isOwn || joins)) return null;
  const name = found.customer ? displayName(found.customer) || t('common:unnamed') : t('holder.somebody');
  const text = isOwn ? 'holder.own' : isTaken ? 'holder.taken' : 'holder.joins';
  return (
    <Notice
      role="status"
      tone={isOwn ? 'calm' : 'attention'}
      className="mt-2"
      action={
        isTaken &&
        found.customer && (
          <Link
            to="/customer/$customerKey"
            params={{ customerKey: found.customer.key }}
            className="-my-2 flex min-h-11 items-center rounded-lg px-2 font-semibold underline"
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
