import type { UseFormReturn } from 'react-hook-form';
import type { MoreChannel, RegistrationDraft } from '#contract/drafts/registration.ts';

type Texts = Readonly<Record<string, string>>;

export type ChannelValue = { readonly value: string; readonly subscribed: boolean };

/** The fields that the form holds in another shape than the draft. */
type Reshaped = {
  /** Where the customer is registered, as `placeWord` writes it. */
  readonly place: string;
  /** Empty for no program. */
  readonly programId: string;
  readonly verified: { readonly mobile: boolean; readonly email: boolean };
  readonly isMember: boolean;
  /** The store's own fields, by name. */
  readonly fields: Texts;
  readonly extendedFields: Texts;
} & Readonly<Record<MoreChannel, ChannelValue>>;

type ReshapedInDraft =
  | 'source'
  | 'accountId'
  | 'enrolments'
  | 'channels'
  | 'mobileVerified'
  | 'emailVerified'
  | 'loyaltyType'
  | 'fields'
  | 'extendedFields';

type AsInDraft = {
  readonly [Name in Exclude<keyof RegistrationDraft, ReshapedInDraft>]-?: Exclude<RegistrationDraft[Name], undefined>;
};

/** What the form holds: every field that there may be, with the text as it was typed. */
export type RegistrationValues = AsInDraft & Reshaped;

/** The fields that the service has for every store. The others are the store's own. */
export type RowName = Exclude<keyof RegistrationValues, 'fields' | 'extendedFields'>;

/** The fields that hold one text. */
export type TextName = { [Name in RowName]: RegistrationValues[Name] extends string ? Name : never }[RowName];

export type RegistrationForm = UseFormReturn<RegistrationValues, unknown, RegistrationDraft>;
