import type { CustomerDetails, HeldCard } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { CardDialog } from './card-dialog.tsx';
import { PhotoDialog } from '../photo/photo-dialog.tsx';
import { RemoveCardDialog } from './remove-card-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { IdentifiersDialog } from './identifiers-dialog.tsx';
import { SubscriptionsDialog } from './subscriptions-dialog.tsx';

export type Change = 'details' | 'identifiers' | 'card' | 'subscriptions' | 'photo' | RemoveCard;

/** A card to take from the customer. */
type RemoveCard = { readonly remove: HeldCard };

type ChangeDialogProps = {
  readonly change: Change;
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** The form of one change. */
export function ChangeDialog({ change, ...rest }: ChangeDialogProps) {
  if (typeof change === 'object') return <RemoveCardDialog card={change.remove} {...rest} />;
  switch (change) {
    case 'details':
      return <DetailsDialog {...rest} />;
    case 'identifiers':
      return <IdentifiersDialog {...rest} />;
    case 'card':
      return <CardDialog {...rest} />;
    case 'subscriptions':
      return <SubscriptionsDialog {...rest} />;
    case 'photo':
      return <PhotoDialog {...rest} />;
  }
}
