import type { Identifier } from '#contract/customer.ts';
import type { IdentifierChangeDraft } from '#contract/drafts/identifier-change.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { isSpelt } from '#contract/rules/same-identifier.ts';
import { sourceWithoutAccount } from '../../capillary/source-account.ts';
import type { IdentifierChangePayload } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * What the till keeps of a change of identifiers: the draft, and both lists as the service keeps them.
 *
 * Error: `invalid-input` with the fields that cannot be right: a value that is no such identifier, a value that is
 * named twice (also once to add and once to remove), or a source that needs an account and has none (8045).
 */
export function prepareIdentifierChange(
  draft: IdentifierChangeDraft,
  { country, service }: Pick<PreparePorts, 'country' | 'service'>,
): Envelope<IdentifierChangePayload> {
  const wrong = sourceWithoutAccount(service, draft) === null ? [] : ['draft.accountId'];
  const seen: Identifier[] = [];
  const prepare = (list: 'add' | 'remove') =>
    draft[list].flatMap((typed, index) => {
      const wire = wireIdentifier(typed, country);
      if (wire === null || seen.some((one) => isSpelt(one, wire))) {
        wrong.push(`draft.${list}.${index}.value`);
        return [];
      }
      seen.push(wire);
      return [wire];
    });
  const [add, remove] = [prepare('add'), prepare('remove')];
  return wrong.length > 0
    ? fail('invalid-input', 'An identifier cannot be right', { fields: wrong })
    : succeed({ version: 1, draft, add, remove });
}
