import type { ReactElement } from 'react';
import type { useTranslation } from 'react-i18next';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { RegistrationFormSettings } from '#contract/registration-form.ts';
import type { RegistrationForm, RegistrationValues } from './registration-values.ts';
import type { FieldErrorKey } from './field-error-key.ts';

/**
 * Where a field stands. The store's own fields stand after the common ones, when they must be filled in, and after
 * `more` when not.
 */
export type Where = 'common' | 'consents' | 'more' | 'more-end';

/** All there is to know of one field of the registration form. */
export type Row<Value> = {
  readonly where: Where;
  /** What stands in it before anybody has typed. */
  readonly blank: Value;
  /** Whether this store asks for it. Left out: every store does. */
  readonly asked?: (settings: RegistrationFormSettings) => boolean;
  /** What a draft has of it, if anything. */
  readonly read: (draft: RegistrationDraft) => Value | undefined;
  /** What it adds to a draft in which the rows above have written already. */
  readonly write: (value: Value, form: Written) => Partial<RegistrationDraft>;
  readonly control: (slot: Slot) => ReactElement;
  /** The type of identifier that it is. */
  readonly identifier?: string;
  /** A customer can be known by it alone. */
  readonly isEnough?: boolean;
  /** What to say when it cannot be right, where there is more to say than that. */
  readonly refused?: FieldErrorKey;
  /** Where its text stands in the form, when the row holds more than one thing. */
  readonly textAt?: string;
  /** Whether a path in the draft is about it, when it has another name there. */
  readonly isAt?: (path: readonly PropertyKey[], draft: RegistrationDraft) => boolean;
};

type Written = { readonly values: RegistrationValues; readonly draft: RegistrationDraft };

/** What a control needs of the form it stands in. */
export type Slot = {
  readonly form: RegistrationForm;
  readonly settings: RegistrationFormSettings;
  /** What stood in the form when it opened. */
  readonly begun: RegistrationValues;
  /** Whose registration is corrected; `null` for a new one. */
  readonly ownKey: string | null;
  /** What is wrong at a path of the form, as a sentence. */
  readonly errorOf: (path: string) => string | undefined;
  readonly t: ReturnType<typeof useTranslation<'register'>>['t'];
};
