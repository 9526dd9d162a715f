import { isTextField } from '../lib/text-field.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What stood in a field, and where the cursor was in it. */
type Before = { readonly field: Field; readonly value: string; readonly selection: Selection };
type Selection = readonly [start: number | null, end: number | null];

/**
 * The fields that the keys of a scan have reached, as they were before.
 *
 * The first keys of a scan look like typing and reach the field in focus; a form that opens meanwhile may take the focus.
 * So each gets back what stood in it: nothing scanned stays in a form.
 */
export class WrittenOver {
  #before: readonly Before[] = [];

  /** Before the key reaches its target. */
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

/** Writes past React's own record of the value, so that it notices the change as if it had been typed. */
function restore({ field, value, selection: [start, end] }: Before): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // Fields for numbers and dates have no cursor that could be set.
  if (start !== null) field.setSelectionRange(start, end);
}
