import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { GroupMember } from '../../capillary/wire/group.ts';
import { classOfCode, isNews } from '../../capillary/answers/codes.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import type { Member, Person } from './payload.ts';
import type { SentEntry } from './request.ts';
import { heldBy } from '../../identifiers/held-by.ts';

type Messages = GroupMember['errors'];

/** One entry of an answer: what it says about the entry itself and about the children below it. */
export type AnsweredEntry = {
  readonly entity: GroupMember | undefined;
  readonly children: readonly (Pick<GroupMember, 'profiles' | 'cardDetails' | 'id'> & {
    readonly errors: Messages;
    readonly warnings: Messages;
  })[];
  /** Nobody below it was refused, as far as the answer counts them. */
  readonly isWhole: boolean;
  readonly errors: Messages;
  readonly warnings: Messages;
};

/** What became of one member, as far as the answer says. */
export type Fate = {
  readonly member: Member;
  readonly id: number | undefined;
  readonly warnings: readonly ServiceMessage[];
} & (
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly error: ServiceMessage }
  | { readonly kind: 'untold' }
);

/** What became of every member that was sent. */
export function fatesOf(sent: readonly SentEntry[], answered: readonly AnsweredEntry[]): readonly Fate[] {
  return sent.flatMap(({ members: [own, ...below] }, index): readonly Fate[] => {
    const named = answered.find(({ entity }) => entity && isPerson(entity, own));
    // An answer that names nobody follows the order of the request.
    const entry = named ?? (answered.length === sent.length ? answered[index] : undefined);
    if (!entry) return [own, ...below].map((member) => untold(member));
    const fate = fateOf(own, entry.entity, [...entry.errors, ...(entry.entity?.errors ?? [])], entry.warnings);
    return [fate, ...below.map((child) => fateOfChild(child, entry, fate))];
  });
}

function fateOfChild(child: Member, { children, isWhole }: AnsweredEntry, above: Fate): Fate {
  const told = children.find((one) => isPerson(one, child));
  if (told) return fateOf(child, told, told.errors, []);
  if (above.kind === 'refused' && children.length === 0) return { ...above, member: child, id: undefined };
  return above.kind === 'taken' && isWhole
    ? { kind: 'taken', member: child, id: undefined, warnings: [] }
    : untold(child);
}

function fateOf(
  member: Member,
  told: { readonly id?: number | undefined; readonly warnings: Messages } | undefined,
  errors: Messages,
  warnings: Messages,
): Fate {
  const coded = codedOf(errors);
  const error = coded.find(({ code }) => !isNews(code) && classOfCode(code) !== 'succeeded');
  const news = [...coded.filter(({ code }) => isNews(code)), ...codedOf([...warnings, ...(told?.warnings ?? [])])];
  const known = { member, id: told?.id, warnings: news };
  if (error) return { ...known, kind: 'refused', error };
  return told ? { ...known, kind: 'taken' } : untold(member);
}

function untold(member: Member): Fate {
  return { kind: 'untold', member, id: undefined, warnings: [] };
}

/** Is it the same person? One identifier in common is enough. */
function isPerson(told: Pick<GroupMember, 'profiles' | 'cardDetails'>, { identifiers }: Person): boolean {
  return heldBy(told).some((held) => identifiers.some((sent) => isSameIdentifier(held, sent)));
}

/** An entry without a code says nothing (`errors: [{}]`). */
function codedOf(messages: Messages): readonly ServiceMessage[] {
  return messages.flatMap(({ code, message = '' }) => (code === undefined ? [] : [{ code, message }]));
}
