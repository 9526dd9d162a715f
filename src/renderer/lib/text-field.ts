/** Whether keys pressed here become text. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Whether a field takes any character. The parts of a date do not, and a blank opens the calendar there. */
export function takesAnyText(target: EventTarget | null): boolean {
  return (
    isTextField(target) &&
    !['date', 'time', 'datetime-local', 'month', 'week', 'number', 'range', 'color'].includes(target.type)
  );
}

export function isSecret(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password';
}
