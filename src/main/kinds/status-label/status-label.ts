import { z } from 'zod';
import { statusLabelDraft } from '#contract/drafts/status-label.ts';
import { succeed } from '#contract/envelope.ts';
import { type ExchangeFacts, type Unanswered, invalid, keptHere } from '../../capillary/answers/answer.ts';
import type { IdentifierName } from '../../capillary/ask.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import { setCustomerStatus } from '../../capillary/customers/customer-status.ts';
import { lookupCustomerId } from '../../capillary/customers/lookup-customer.ts';
import { classifyReading, isUnreadable, pausedCause, unreadableCause } from '../../outbox/classify.ts';
import { findMoved } from '../reading/find-customer.ts';
import { askIfOlder } from '../reading/old-doubt.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { readsBeforePerson } from '../../outbox/after-reading.ts';
import { done } from '../sending/sent.ts';
import { label } from '../touches.ts';

const payload = z.object({ version: z.literal(1), draft: statusLabelDraft });

/** The document takes these three. Those that change least come first. */
const identifierTypes = ['mobile', 'email', 'externalId'] as const;

/**
 * "Update customer status": sets a label for a reason. The document has no reading for it. Setting it again soon changes
 * nothing. Later on, or where this till itself may have set a newer one, a person decides.
 */
export const statusLabel = defineKind({
  name: 'status-label',
  access: 'manager',
  payload,
  budget: null,
  looksFirst: false,
  prepare: (draft) => succeed({ version: 1, draft }),
  touches: () => [label],
  outline: ({ draft }) => ({ kind: 'status-label', draft }),
  send: async ({ draft }, context) => {
    const { operation, customerId, ports } = context;
    const named = await nameCustomer(context);
    if (!named.ok) return named.answer;
    if (!ports.maySend()) return { kind: 'not-sent', cause: pausedCause, facts: named.facts };
    const createdOn = `${new Date(operation.createdAtMs).toISOString().slice(0, 19)}Z`;
    const request = { ...draft, createdOn };
    return done(await setCustomerStatus(ports.service, { identifier: named.identifier, request }), customerId);
  },
  read: async (_payload, context) => {
    const { customerId, operation } = context;
    const { serviceCode: code, serviceMessage: message } = operation;
    const isSo = code !== null && classOfCode(code) === 'already-applied';
    if (isSo) return { kind: 'applied', customerId, warnings: [{ code, message }] };
    const moved = await findMoved(context, code);
    if (moved) return moved;
    return askIfOlder(context) ?? { kind: 'absent' };
  },
});

type Named =
  | { readonly ok: true; readonly identifier: IdentifierName; readonly facts: ExchangeFacts }
  | { readonly ok: false; readonly answer: Unanswered };

/**
 * The first identifier that the till knows now and that the service still gives to this customer. If it has gone to
 * somebody else, the label would go to them.
 *
 * Codes: 1015 if the customer has no identifier of a type that the service takes, 8015 if none is theirs any more.
 */
async function nameCustomer({ operation, customerId, ports }: CustomerContext): Promise<Named> {
  const known = ports.identifiersOf(operation.lane);
  const candidates = identifierTypes.flatMap((type) => known.filter((one) => one.type === type));
  if (candidates.length === 0) return { ok: false, answer: invalid(1015, 'identifierName, identifierValue') };
  let refused: Unanswered | null = null;
  for (const identifier of candidates) {
    const holder = await lookupCustomerId(ports.service, identifier);
    if (holder.kind === 'accepted') {
      ports.unreadable.forget(operation.id);
      if (holder.value !== customerId) continue;
      return { ok: true, identifier, facts: holder.facts };
    }
    const verdict = classifyReading(holder);
    if (isUnreadable(verdict)) {
      const isTired = operation.attempts >= readsBeforePerson;
      return { ok: false, answer: isTired ? keptHere(unreadableCause) : notSentFor(holder, true) };
    }
    if (verdict.kind === 'unknown' && verdict.isPage && ports.unreadable.isTiredOf(operation.id)) {
      return { ok: false, answer: keptHere(unreadableCause) };
    }
    if (verdict.kind !== 'attention') return { ok: false, answer: notSentFor(holder, verdict.kind === 'unknown') };
    refused = holder;
  }
  return { ok: false, answer: refused ?? invalid(8015, 'identifierValue') };
}

/** Nothing is written yet. So if the answer of the look-up is lost, there is nothing to look for. */
function notSentFor(answer: Unanswered, isLost: boolean): Unanswered {
  return isLost ? { kind: 'not-sent', cause: answer.kind, facts: answer.facts } : answer;
}
