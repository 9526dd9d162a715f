import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useDeskState } from '../lib/desk-state.ts';
import { type Burst, stepBurst } from '../lib/scanner-burst.ts';
import { scanTarget } from '../lib/scan-target.ts';
import { isTextField } from './text-field.ts';

type Before = { readonly field: HTMLInputElement | HTMLTextAreaElement; readonly value: string };

/**
 * Takes a scan on any screen to the form that asks for one, or else to the search.
 *
 * The first keys of a scan look like typing and reach the field in focus, so the field gets back what stood in it
 * before: nothing scanned stays in a form.
 */
export function useScanner(): void {
  const navigate = useNavigate();
  const burst = useRef<Burst | null>(null);
  const before = useRef<Before | null>(null);
  const target = useRef<EventTarget | null>(null);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
      burst.current = null;
      return;
    }
    // A password typed by a program comes as fast: taken for a scan, it would stand in clear in the search box.
    if (event.target instanceof HTMLInputElement && event.target.type === 'password') {
      burst.current = null;
      return;
    }
    // A scanner does not change fields on its way: two quickly filled ones are not one scan. But a form that opens
    // meanwhile may take the focus.
    const moved = event.target !== target.current;
    if (moved && isTextField(target.current)) burst.current = null;
    target.current = event.target;
    const { key, code, shiftKey, timeStamp } = event;
    const step = stepBurst(burst.current, { key, code, shiftKey, atMs: timeStamp });
    burst.current = step.kind === 'begin' || step.kind === 'go-on' ? step.burst : null;
    if (step.kind === 'begin' || (step.kind === 'go-on' && moved)) {
      const field = event.target;
      before.current = isTextField(field) ? { field, value: field.value } : null;
    }
    if (step.kind !== 'scan') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (before.current) restore(before.current);
    const take = scanTarget();
    if (take) return take(step.text);
    useDeskState.getState().search(step.text);
    void navigate({ to: '/' });
  });

  useEffect(() => {
    const options = { capture: true };
    window.addEventListener('keydown', onKeyDown, options);
    return () => window.removeEventListener('keydown', onKeyDown, options);
  }, []);
}

/** Writes past React's own record of the value, so that it notices the change as if it had been typed. */
function restore({ field, value }: Before): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
