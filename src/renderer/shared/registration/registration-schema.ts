import { z } from 'zod';
import { type RegistrationDraft, registrationDraft } from '#contract/drafts/registration.ts';
import type { RegistrationFormSettings } from '#contract/registration-form.ts';
import { fieldErrorKey } from './field-error.ts';
import { listOf } from './field-path.ts';
import { draftOf } from './form-values.ts';
import { registrationRows, rowNames } from './registration-rows.tsx';
import type { RegistrationValues } from './registration-values.ts';
import { complaintAbout } from './store-values.ts';
import type { FieldErrorKey } from './field-error-key.ts';

/** The contract's own rules, and the rules of the store's fields. Each message is the key of its sentence. */
export function registrationSchema(form: RegistrationFormSettings) {
  return z.custom<RegistrationValues>().transform((values, context): RegistrationDraft => {
    const complain = (path: (string | number)[], message: FieldErrorKey) =>
      context.addIssue({ code: 'custom', path, message });
    for (const field of form.custom) {
      const list = listOf(field);
      const complaint = complaintAbout(field, values[list][field.name] ?? '');
      if (complaint) complain([list, field.name], complaint);
    }
    const draft = draftOf(values, form);
    const parsed = registrationDraft.safeParse(draft);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      complain(pathInForm(issue.path, draft), fieldErrorKey(String(issue.path[0]), issue));
    }
    return z.NEVER;
  });
}

/** The path in the form of a field of the draft. */
function pathInForm(path: readonly PropertyKey[], draft: RegistrationDraft): string[] {
  const name = rowNames.find((one) => registrationRows[one].isAt?.(path, draft));
  return name === undefined ? path.map(String) : (registrationRows[name].textAt ?? name).split('.');
}
