import type { UpdateDraft } from '#contract/drafts/update.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { hasPicture, plainText } from '#contract/rules/plain-text.ts';
import type { UpdatePayload } from './payload.ts';

const names = ['firstName', 'lastName'] as const;

/**
 * What the till keeps of a change of details: the draft without the blanks, which are never sent.
 *
 * Error: `invalid-input` with the fields that cannot be changed in this way: a name that is wiped out, a name with a
 * picture in it, or a member who is to stop being one (1046). `reason` is `nothing-changed` if only blanks are left.
 */
export function prepareUpdate({ changes: typed, before, ...seen }: UpdateDraft): Envelope<UpdatePayload> {
  const changes = { ...typed, ...namesOf(typed) };
  const wrong: string[] = names.filter((name) => {
    const isWipedOut = changes[name] === '' && (before[name] ?? '') !== '';
    return isWipedOut || hasPicture(changes[name] ?? '');
  });
  if (changes.loyaltyType === 'non_loyalty' && before.loyaltyType === 'loyalty') wrong.push('loyaltyType');
  if (wrong.length > 0) {
    const fields = wrong.map((name) => `draft.changes.${name}`);
    return fail('invalid-input', 'The service cannot change that so', { fields });
  }
  const kept = withoutBlanks(changes);
  return Object.keys(kept).length === 0
    ? fail('invalid-input', 'Nothing is changed', { fields: ['draft.changes'], reason: 'nothing-changed' })
    : succeed({ version: 1, draft: { changes: kept, before, ...seen } });
}

/** The changed names, as a person reads them. */
function namesOf(changes: UpdateDraft['changes']): Pick<UpdateDraft['changes'], 'firstName' | 'lastName'> {
  const given = names.flatMap((name) =>
    changes[name] === undefined ? [] : [[name, plainText(changes[name])] as const],
  );
  return Object.fromEntries(given);
}

function withoutBlanks(changes: UpdateDraft['changes']): UpdateDraft['changes'] {
  const isBlank = (value: unknown) =>
    value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => !isBlank(value)));
}
