import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useDeskState } from '../lib/desk-state.ts';
import { type Burst, stepBurst } from '../lib/scanner-burst.ts';
import { scanTarget } from '../lib/scan-target.ts';
import { focusSearch } from './focus-search.ts';
import { isTextField } from './text-field.ts';
import { WrittenOver } from './written-over.ts';

/**
 * Takes a scan on any screen to the form that asks for one, or else to the search.
 *
 * @param leave closes what lies over the page, before the search is shown
 */
export function useScanner(leave: () => void): void {
  const navigate = useNavigate();
  const burst = useRef<Burst | null>(null);
  const writtenOver = useRef(new WrittenOver());

  const take = (text: string) => {
    const target = scanTarget();
    if (target) return target(text);
    leave();
    useDeskState.getState().search(text);
    void navigate({ to: '/' }).then(focusSearch);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // A password typed by a program comes as fast: taken for a scan, it would stand in clear in the search box.
    const isSecret = event.target instanceof HTMLInputElement && event.target.type === 'password';
    const step = isSecret ? ({ kind: 'none' } as const) : stepBurst(burst.current, burstKeyOf(event));
    burst.current = step.kind === 'begin' || step.kind === 'go-on' ? step.burst : null;
    switch (step.kind) {
      case 'none':
        return;
      case 'begin':
        writtenOver.current.forget();
        writtenOver.current.note(event.target);
        return;
      case 'go-on':
        writtenOver.current.note(event.target);
        // No blank in a code may press a button, no slash be a shortcut; but two quick blanks are two presses.
        if (!isTextField(event.target) && step.burst.printed.trim().length > 1) swallow(event);
        return;
      case 'scan':
        swallow(event);
        writtenOver.current.restore();
        return take(step.text);
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    const options = { capture: true };
    window.addEventListener('keydown', listener, options);
    return () => window.removeEventListener('keydown', listener, options);
  }, []);
}

function burstKeyOf(event: KeyboardEvent) {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, timeStamp } = event;
  const capsLock = event.getModifierState('CapsLock');
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, capsLock, atMs: timeStamp };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
