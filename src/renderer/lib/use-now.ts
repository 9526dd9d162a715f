import { useSyncExternalStore } from 'react';

const tickMs = 15_000;
let nowMs = Date.now();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    nowMs = Date.now();
    listener();
  }, tickMs);
  return () => clearInterval(timer);
}

/** The time, kept up to date well enough for "3 minutes ago". */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => nowMs);
}
