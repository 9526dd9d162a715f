/** Puts the focus into the first field of a form that is marked as wrong. */
export function focusAtFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus();
}
