import type { WorkKind } from '#contract/drafts/work.ts';
import type { Language } from '#contract/routes/app.ts';
import { card } from './card.ts';
import { groupAssociation, groupRegistration } from './group.ts';
import { identifierChange } from './identifier-change.ts';
import { image } from './image.ts';
import { referral } from './referral.ts';
import { registration } from './registration.ts';
import type { ShownKind } from './shown-kind.ts';
import { statusLabel } from './status-label.ts';
import { subscriptions } from './subscriptions.ts';
import { update } from './update.ts';

const all = {
  registration,
  update,
  'identifier-change': identifierChange,
  card,
  subscriptions,
  'status-label': statusLabel,
  referral,
  image,
  'group-registration': groupRegistration,
  'group-association': groupAssociation,
};

/** How the window shows every kind of write. Leaving one out does not compile. */
export const shownKinds: { readonly [K in WorkKind]: ShownKind<K> } = all;

type WordsIn<L extends Language> = { readonly [K in WorkKind]: (typeof all)[K]['words'][L] };

/** The words of one language for every kind of write. They stand among its other texts. */
export function kindWords<L extends Language>(language: L): WordsIn<L> {
  const words = Object.entries(all).map(([name, shown]) => [name, shown.words[language]]);
  return Object.fromEntries(words) as WordsIn<L>;
}
