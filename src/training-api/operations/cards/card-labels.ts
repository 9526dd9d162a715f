import { accept } from '../../answers/reply.ts';
import { cardLabels } from '../../org/card-series.ts';
import { orgId } from '../../org/company.ts';
import type { Operation } from '../../http/operation.ts';

/** The labels that a card's status can have. The first label of a status is its default. */
export const cardLabelList: Operation = {
  route: 'GET /v2/genericStatus/card/labels',
  kind: 'read',
  handle: () =>
    accept({
      data: cardLabels.map(({ id, label, status }) => ({
        id,
        label,
        status,
        type: 'CARD',
        orgId,
        isActive: true,
        actions: {},
        default: cardLabels.find((one) => one.status === status)?.id === id,
      })),
      warnings: [],
      errors: [],
    }),
};
