import type { Code, Message } from './messages.ts';

/** A part of a request after its check: kept, perhaps with warnings, or refused. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Message[] }
  | { readonly ok: false; readonly code: Code; readonly detail?: string | number };

export function kept<T>(value: T, warnings: readonly Message[] = []): Checked<T> {
  return { ok: true, value, warnings };
}

export function refused(code: Code, detail?: string | number): Extract<Checked<never>, { ok: false }> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** Checks each in turn. The first refusal refuses all. */
export function checkEach<T, U>(all: readonly T[], check: (one: T) => Checked<U>): Checked<readonly U[]> {
  const values: U[] = [];
  const warnings: Message[] = [];
  for (const one of all) {
    const checked = check(one);
    if (!checked.ok) return checked;
    values.push(checked.value);
    warnings.push(...checked.warnings);
  }
  return kept(values, warnings);
}
