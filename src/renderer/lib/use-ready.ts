import { useEffect } from 'react';

export type ScreenName = 'setup' | 'failed' | 'sign-in' | 'search' | 'customer' | 'register' | 'outbox';

/** States on the page which screen stands there with its first data, so that tests wait for a fact. */
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
