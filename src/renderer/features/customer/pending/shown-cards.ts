import type { CustomerDetails, HeldCard } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { openDrafts } from './open-drafts.ts';
import { pendingIdentifiers } from './pending-identifiers.ts';

export type ShownCard = HeldCard & { readonly pending: 'added' | 'removed' | null };

/**
 * The cards of a customer, with the unsent ones that this till has given or removed. The identifiers decide which cards
 * there are: they also follow what the service has accepted since it last told of cards.
 */
export function shownCards(
  { cards, identifiers }: Pick<CustomerDetails, 'cards' | 'identifiers'>,
  open: readonly OperationView[],
): readonly ShownCard[] {
  const drafts = openDrafts(open, 'card');
  return pendingIdentifiers(identifiers, open)
    .filter(({ type }) => type === 'cardnumber')
    .map(({ value, pending }) => {
      const card = cards.find(({ number }) => number === value);
      if (card) return { ...card, pending };
      const draft = drafts.find(({ cardNumber }) => cardNumber === value);
      return {
        number: value,
        series: '',
        status: '',
        issuedOn: '',
        seriesId: draft?.seriesId ?? null,
        seriesCode: draft?.seriesCode ?? '',
        isActive: draft?.statusLabel === 'ACTIVE',
        maxActiveCards: null,
        pending,
      };
    });
}
