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

const kinds = [
  z.strictObject({ kind: z.literal('registration'), draft: registrationDraft }),
  z.strictObject({ kind: z.literal('update'), draft: updateDraft }),
  z.strictObject({ kind: z.literal('identifier-change'), draft: identifierChangeDraft }),
  z.strictObject({ kind: z.literal('card'), draft: cardDraft }),
  z.strictObject({ kind: z.literal('subscriptions'), draft: subscriptionsDraft }),
  z.strictObject({ kind: z.literal('status-label'), draft: statusLabelDraft }),
  z.strictObject({ kind: z.literal('referral'), draft: referralDraft }),
  z.strictObject({ kind: z.literal('group-registration'), draft: groupDraft }),
  z.strictObject({ kind: z.literal('group-association'), draft: groupDraft }),
] as const;

/** One write as a person entered it: what they ask for, and what they get back to correct. */
export const work = z.discriminatedUnion('kind', [
  ...kinds,
  z.strictObject({ kind: z.literal('image'), draft: imageDraft }),
]);
export type Work = z.infer<typeof work>;

/** The same to be shown and described. */
export const workOutline = z.discriminatedUnion('kind', [
  ...kinds,
  z.strictObject({ kind: z.literal('image'), draft: imageOutline }),
]);
export type WorkOutline = z.infer<typeof workOutline>;

/** Every kind of write there is. */
export type WorkKind = Work['kind'];
