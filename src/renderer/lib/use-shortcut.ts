import { useEffect, useEffectEvent } from 'react';
import { type ShortcutName, shortcutOf } from './shortcuts.ts';

/** A shortcut of one screen or dialog, while that is shown. Only for keys that also work in text fields. */
export function useShortcut(name: ShortcutName, act: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (shortcutOf(event, true) !== name) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
