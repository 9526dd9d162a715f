import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { commonForm } from '#contract/registration-form.ts';
import { isFilled, valuesOf } from '../../shared/registration/form-values.ts';
import { namesAt, registrationRows } from '../../shared/registration/registration-rows.tsx';
import type { RowName } from '../../shared/registration/registration-values.ts';

/** Where typing begins: the first blank field. It skips the mobile or the e-mail when the other one is filled in. */
export function firstToFill(begin: RegistrationDraft): RowName {
  const values = valuesOf(begin, commonForm);
  const names = namesAt('common');
  const isEnough = (name: RowName) => registrationRows[name].isEnough === true;
  const isKnown = names.some((name) => isEnough(name) && isFilled(name, values));
  return names.find((name) => !isFilled(name, values) && !(isKnown && isEnough(name))) ?? 'mobile';
}
