import { z } from 'zod';
import { cardDraft } from './card.ts';
import { groupDraft } from './group.ts';
import { identifierChangeDraft } from './identifier-change.ts';
import { imageDraft, imageOutline } from './image.ts';
import { referralDraft } from './referral.ts';
import { registrationDraft } from './registration.ts';
import { statusLabelDraft } from './status-label.ts';
import { subscriptionsDraft } from './subscriptions.ts';
import { updateDraft } from './update.ts';

/** Kinds of work that make the customer they are about. */
const founding = [
  z.strictObject({ kind: z.literal('registration'), draft: registrationDraft }),
  z.strictObject({ kind: z.literal('group-registration'), draft: groupDraft }),
] as const;

/** Kinds of work that are done to a customer. */
const toCustomer = [
  z.strictObject({ kind: z.literal('update'), draft: updateDraft }),
  z.strictObject({ kind: z.literal('identifier-change'), draft: identifierChangeDraft }),
  z.strictObject({ kind: z.literal('card'), draft: cardDraft }),
  z.strictObject({ kind: z.literal('subscriptions'), draft: subscriptionsDraft }),
  z.strictObject({ kind: z.literal('status-label'), draft: statusLabelDraft }),
  z.strictObject({ kind: z.literal('referral'), draft: referralDraft }),
  z.strictObject({ kind: z.literal('group-association'), draft: groupDraft }),
] as const;

const image = z.strictObject({ kind: z.literal('image'), draft: imageDraft });

export const foundingWork = z.discriminatedUnion('kind', founding);
export type FoundingWork = z.infer<typeof foundingWork>;
export type FoundingKind = FoundingWork['kind'];

export const customerWork = z.discriminatedUnion('kind', [...toCustomer, image]);
export type CustomerWork = z.infer<typeof customerWork>;

/** One write as a person entered it. A person who has to correct the write gets the same back. */
export const work = z.discriminatedUnion('kind', [...founding, ...toCustomer, image]);
export type Work = z.infer<typeof work>;

/** The same for lists and descriptions: a picture comes without its bytes. */
export const workOutline = z.discriminatedUnion('kind', [
  ...founding,
  ...toCustomer,
  z.strictObject({ kind: z.literal('image'), draft: imageOutline }),
]);
export type WorkOutline = z.infer<typeof workOutline>;

/** Every kind of write there is. */
export type WorkKind = Work['kind'];

export type DraftOf<K extends WorkKind> = Extract<Work, { kind: K }>['draft'];

/** Does this kind of work make the customer it is about? A kind that this till does not know makes nobody. */
export function makesCustomer(kind: string): kind is FoundingKind {
  return founding.some(({ shape }) => shape.kind.value === kind);
}
