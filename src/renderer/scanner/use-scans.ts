import { useEffect, useEffectEvent, useRef } from 'react';
import { type Burst, stepBurst } from './scanner-burst.ts';
import { takesAnyText } from '../lib/text-field.ts';
import { WrittenOver } from './written-over.ts';

type Scans = {
  /**
   * Whether a run of keys this fast is a scan here.
   *
   * @param end the ending key, Enter or Tab
   * @param fields how many fields the keys have reached
   */
  readonly isScan: (text: string, end: KeyboardEvent, fields: number) => boolean;
  /** Called once the fields have their old text back. */
  readonly take: (text: string) => void;
};

/** Listens for scans while this is on the screen, wherever the focus is. */
export function useScans({ isScan, take }: Scans): void {
  const burst = useRef<Burst | null>(null);
  const writtenOver = useRef(new WrittenOver());

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, timeStamp } = event;
    const capsLock = event.getModifierState('CapsLock');
    const pressed = { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, capsLock, atMs: timeStamp };
    const step = stepBurst(burst.current, pressed);
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
        // A blank in a code must not press a button, nor a slash be a shortcut. But two quick blanks are two presses.
        if (!takesAnyText(event.target) && step.burst.printed.trim().length > 1) swallow(event);
        return;
      case 'scan':
        if (!isScan(step.text, event, writtenOver.current.count)) return;
        swallow(event);
        writtenOver.current.restore();
        take(step.text);
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    const options = { capture: true };
    window.addEventListener('keydown', listener, options);
    return () => window.removeEventListener('keydown', listener, options);
  }, []);
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
