import { useTranslation } from 'react-i18next';
import type { CustomerDetails, HeldCard } from '#contract/customer.ts';
import { displayName } from '../../../shared/customer/person-name.ts';
import { CardRow } from '../sections/card-section.tsx';
import { WriteDialog } from './write-dialog.tsx';

type RemoveCardDialogProps = {
  readonly details: CustomerDetails;
  readonly card: HeldCard;
  readonly onClose: () => void;
};

/** Asks before a card is removed, because the free card may then be given to somebody else. */
export function RemoveCardDialog({ details, card, onClose }: RemoveCardDialogProps) {
  const { t } = useTranslation(['customer', 'common']);
  const remove = [{ type: 'cardnumber', value: card.number }];
  return (
    <WriteDialog
      customerKey={details.key}
      title={t('cardRemove.title')}
      submit={t('cardRemove.submit')}
      work={{ kind: 'identifier-change', draft: { add: [], remove } }}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="text-ink-soft">{t('cardRemove.text', { name: displayName(details) || t('common:unnamed') })}</p>
          <ul className="mt-2">
            <CardRow card={{ ...card, pending: null }} />
          </ul>
        </>
      )}
    </WriteDialog>
  );
}
