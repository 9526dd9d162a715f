import type { OperationView } from '#contract/operation.ts';
import type { RegistrationForm } from '../../registration/registration-values.ts';
import { complainedField } from './complained-field.ts';

/**
 * The field of the registration form that the service's complaint is about; `null` when it could be any field, or when
 * there is no complaint. Then the complaint stands above all fields.
 */
export function fieldComplainedOf({
  attention,
  serviceCode,
  work,
}: Pick<OperationView, 'attention' | 'serviceCode' | 'work'>) {
  if (attention === 'card-taken') return 'cardNumber';
  return serviceCode === null || work?.kind !== 'registration' ? null : complainedField(serviceCode, work.draft);
}

/** Ties the complaint to its field, and puts the focus there. Answers how to call that off. */
export function showComplaint(form: RegistrationForm, operation: OperationView): () => void {
  const field = fieldComplainedOf(operation);
  if (field === null) return () => {};
  form.setError(field, { type: 'service' });
  // When a dialog has opened, it puts the focus on its first field. So wait a frame.
  const frame = requestAnimationFrame(() => form.setFocus(field));
  return () => cancelAnimationFrame(frame);
}
