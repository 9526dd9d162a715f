import type { PreparePorts } from '../../outbox/prepared.ts';
import { type IdentifierChangePayload, identifierChangePayload } from '../identifier-change/payload.ts';

export type OpenChange = IdentifierChangePayload & { readonly lane: string };

/** Changes of identifiers that are kept and not applied. They say how customers will be known later on. */
export function openChanges({ outbox }: Pick<PreparePorts, 'outbox'>, exceptId?: string): readonly OpenChange[] {
  const ownSeq = (exceptId === undefined ? null : outbox.store.find(exceptId)?.seq) ?? Infinity;
  return outbox.backlog.openOfKind('identifier-change').flatMap(({ lane, payload, seq }) => {
    const { data } = identifierChangePayload.safeParse(payload);
    return data && seq < ownSeq ? [{ ...data, lane }] : [];
  });
}
