import { isTextField } from '../lib/text-field.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The text that a field held, and where its cursor was. */
type Before = { readonly field: Field; readonly value: string; readonly selection: Selection };
type Selection = readonly [start: number | null, end: number | null];

/**
 * The fields that the keys of a scan have reached, as they were before.
 *
 * The first keys of a scan look like typing and reach the field in focus. A form that opens meanwhile may take the
 * focus. So every field that was reached gets its old text back, and nothing scanned stays in a form.
 */
export class WrittenOver {
  #before: readonly Before[] = [];

  /** Call it before the key reaches its target. */
  note(target: EventTarget | null): void {
    if (!isTextField(target) || this.#before.some(({ field }) => field === target)) return;
    const { value, selectionStart, selectionEnd } = target;
    this.#before = [...this.#before, { field: target, value, selection: [selectionStart, selectionEnd] }];
  }

  /** How many fields the keys have reached. */
  get count(): number {
    return this.#before.length;
  }

  forget(): void {
    this.#before = [];
  }

  restore(): void {
    for (const one of this.#before) if (one.field.isConnected) restore(one);
    this.forget();
  }
}

/** Writes past React's own record of the value, so that React notices the change as if somebody had typed it. */
function restore({ field, value, selection: [start, end] }: Before): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // Fields for numbers and dates have no cursor to set.
  if (start !== null) field.setSelectionRange(start, end);
}
