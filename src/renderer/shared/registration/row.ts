import type { ReactElement } from 'react';
import type { useTranslation } from 'react-i18next';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { RegistrationFormSettings } from '#contract/registration-form.ts';
import type { RegistrationForm, RegistrationValues } from './registration-values.ts';
import type { FieldErrorKey } from './field-error-key.ts';

/**
 * Where a field stands. The store's own fields stand after `common` when they must be filled in, and otherwise after
 * `more`.
 */
export type Where = 'common' | 'consents' | 'more' | 'more-end';

/** Everything about one field of the registration form. */
export type Row<Value> = {
  readonly where: Where;
  /** The value before anybody has typed. */
  readonly blank: Value;
  /** Whether this store asks for it. Left out when every store does. */
  readonly asked?: (settings: RegistrationFormSettings) => boolean;
  /** The value in a draft, if the draft has one. */
  readonly read: (draft: RegistrationDraft) => Value | undefined;
  /** What the field adds to a draft. The rows above have already written to that draft. */
  readonly write: (value: Value, form: Written) => Partial<RegistrationDraft>;
  readonly control: (slot: Slot) => ReactElement;
  /** The type of identifier, when the field holds one. */
  readonly identifier?: string;
  /** A customer can be registered with this field alone. */
  readonly isEnough?: boolean;
  /** What to say when the value cannot be right, if there is more to say than that. */
  readonly refused?: FieldErrorKey;
  /** Where its text stands in the form, when the row holds more than one thing. */
  readonly textAt?: string;
  /** Whether a path in the draft is about this field, when the field has another name there. */
  readonly isAt?: (path: readonly PropertyKey[], draft: RegistrationDraft) => boolean;
};

type Written = { readonly values: RegistrationValues; readonly draft: RegistrationDraft };

/** What a control needs from its form. */
export type Slot = {
  readonly form: RegistrationForm;
  readonly settings: RegistrationFormSettings;
  /** What the form held when it opened. */
  readonly begun: RegistrationValues;
  /** The customer whose registration is corrected; `null` for a new customer. */
  readonly ownKey: string | null;
  /** The sentence that says what is wrong at a path of the form. */
  readonly errorOf: (path: string) => string | undefined;
  readonly t: ReturnType<typeof useTranslation<'register'>>['t'];
};
