import { z } from 'zod';
import { moreChannels, type RegistrationDraft, registrationDraft } from '#contract/drafts/registration.ts';
import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';
import { type FieldErrorKey, fieldErrorKey } from './field-error.ts';
import { listOf } from './field-path.ts';
import { draftOf, readNumber, type RegistrationValues } from './form-values.ts';

/** The contract's own rules and those of the store's fields. Each message is the key of its sentence. */
export function registrationSchema(form: RegistrationFormSettings) {
  return z.custom<RegistrationValues>().transform((values, context): RegistrationDraft => {
    const complain = (path: (string | number)[], message: FieldErrorKey) =>
      context.addIssue({ code: 'custom', path, message });
    for (const field of form.custom) {
      const list = listOf(field);
      const complaint = complaintAbout(field, values[list][field.name] ?? '');
      if (complaint) complain([list, field.name], complaint);
    }
    const parsed = registrationDraft.safeParse(draftOf(values, form));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      complain(pathInForm(issue.path, values), fieldErrorKey(String(issue.path[0]), issue));
    }
    return z.NEVER;
  });
}

/** Where a field of the draft stands in the form: its channels are a list, those of the form have names. */
function pathInForm(path: readonly PropertyKey[], values: RegistrationValues): string[] {
  const [first, at, ...rest] = path;
  if (first !== 'channels') return path.map(String);
  const filled = moreChannels.filter((channel) => values.channels[channel].value.trim() !== '');
  return ['channels', filled[Number(at)] ?? '', ...rest.map(String)];
}

function complaintAbout({ kind, required }: CustomField, text: string): FieldErrorKey | null {
  if (text.trim() === '') return required ? 'required' : null;
  return kind === 'number' && readNumber(text) === null ? 'number' : null;
}
