import { z } from 'zod';
import { statusLabelDraft } from '#contract/drafts/status-label.ts';
import { invalid } from '../../capillary/answer.ts';
import { setCustomerStatus } from '../../capillary/customer-status.ts';
import { defineKind } from './kind.ts';
import { done } from './sent.ts';

const payload = z.object({ version: z.literal(1), draft: statusLabelDraft });

/** The document takes these three, the likeliest to stay first. */
const identifierTypes = ['mobile', 'email', 'externalId'] as const;

/** "Update customer status": a label set for a reason. Set again it is the same, so it is not read. */
export const statusLabel = defineKind({
  name: 'status-label',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'status-label', draft }),
  send: async ({ draft }, { operation, customerId, ports }) => {
    // As the customer is known when it is sent: an earlier operation may have changed the identifier.
    const known = ports.identifiersOf(operation.lane);
    const identifier = identifierTypes.map((type) => known.find((one) => one.type === type)).find(Boolean);
    if (!identifier) return invalid(1015, 'identifierName, identifierValue');
    const createdOn = `${new Date(operation.createdAtMs).toISOString().slice(0, 19)}Z`;
    const request = { ...draft, createdOn };
    return done(await setCustomerStatus(ports.service, { identifier, request }), customerId);
  },
  read: () => Promise.resolve({ kind: 'absent' }),
});
