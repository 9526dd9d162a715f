import type { Kinds } from '../outbox/kind.ts';
import { card } from './card/card.ts';
import { groupAssociation } from './group/group-association.ts';
import { groupRegistration } from './group/group-registration.ts';
import { identifierChange } from './identifier-change/identifier-change.ts';
import { image } from './image/image.ts';
import { referral } from './referral/referral.ts';
import { registration } from './registration/registration.ts';
import { statusLabel } from './status-label/status-label.ts';
import { subscriptions } from './subscriptions/subscriptions.ts';
import { update } from './update/update.ts';

/** Every kind of write that this till can keep and send. */
export const kinds: Kinds = {
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
