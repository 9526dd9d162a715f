import { useEffect } from 'react';

export type ScreenName = 'setup' | 'failed' | 'sign-in' | 'search' | 'customer' | 'register' | 'outbox' | 'broken';

/** Marks on the page which screen is shown with its first data, so that tests can wait for a fact. */
export function useReady(screen: ScreenName, ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined;
    const { dataset } = document.documentElement;
    dataset['ready'] = screen;
    return () => {
      delete dataset['ready'];
    };
  }, [screen, ready]);
}
