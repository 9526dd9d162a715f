import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { CardDialog } from './card-dialog.tsx';
import { PhotoDialog } from '../photo/photo-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { IdentifiersDialog } from './identifiers-dialog.tsx';
import { SubscriptionsDialog } from './subscriptions-dialog.tsx';

export type Change = 'details' | 'identifiers' | 'card' | 'subscriptions' | 'photo';

type ChangeDialogProps = {
  readonly change: Change;
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** The form of one change. */
export function ChangeDialog({ change, ...rest }: ChangeDialogProps) {
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
