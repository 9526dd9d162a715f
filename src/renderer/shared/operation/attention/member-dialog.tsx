import { useQuery } from '@tanstack/react-query';
import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useIdentifierLabel } from '../../customer/use-identifier-label.ts';
import { comparedWithMember } from './compared-with-member.ts';

type MemberDialogProps = {
  readonly operation: OperationView;
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
};

/** Shows the typed details and the member side by side, before the member is used as the customer. */
export function MemberDialog({ operation, busy, onUse, onClose }: MemberDialogProps) {
  const { t } = useTranslation(['operation', 'common']);
  const member = useQuery({
    queryKey: queryKeys.outboxMember(operation.id),
    queryFn: () => ask('outbox.existing-member', { id: operation.id }),
  });
  return (
    <Dialog open wide onClose={onClose} title={t('compare.title')}>
      {member.isPending && <Skeleton className="h-32" />}
      {!member.isPending && !member.data && <Notice tone="attention">{t('compare.unknown')}</Notice>}
      {member.data && <Comparison operation={operation} member={member.data} />}
      <DialogActions>
        <Button size="large" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" size="large" busy={busy} onClick={onUse}>
          <UserCheck aria-hidden className="size-5" />
          {t('useExisting')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Comparison({ operation, member }: { readonly operation: OperationView; readonly member: CustomerRow }) {
  const { t } = useTranslation('operation');
  const labelOf = useIdentifierLabel();
  const { name, identifiers } = comparedWithMember(operation, member);
  const rows = [
    { label: t('compare.name'), ...name },
    ...identifiers.map(({ type, ...values }) => ({ label: labelOf(type), ...values })),
  ];
  return (
    <table className="w-full text-start">
      <thead>
        <tr className="text-sm text-ink-soft">
          <th className="sr-only">{t('compare.name')}</th>
          <th className="py-2 text-start font-medium">{t('compare.ours')}</th>
          <th className="py-2 text-start font-medium">
            {t(member.origin === 'service' ? 'compare.theirs' : 'compare.theirsTill')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, ours, theirs, differs }) => (
          <tr key={label} className="border-t border-line align-top">
            <th scope="row" className="py-3 pe-4 text-start font-normal text-ink-soft">
              {label}
            </th>
            <td className="py-3 pe-4">
              <bdi>{ours || t('compare.none')}</bdi>
            </td>
            <td className="py-3">
              <bdi className={differs ? 'font-semibold' : undefined}>{theirs || t('compare.none')}</bdi>{' '}
              {differs && <Badge tone="attention">{t('compare.differs')}</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
