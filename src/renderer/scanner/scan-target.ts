import { useEffect, useEffectEvent } from 'react';

type Take = (text: string) => void;

const targets: Take[] = [];

/** Who takes the next scan: the form that asked for a card last. `null` when none asks: then the scan is a search. */
export function scanTarget(): Take | null {
  return targets.at(-1) ?? null;
}

/** Takes every scan while this is on the screen. */
export function useScanTarget(take: Take): void {
  const latest = useEffectEvent(take);
  useEffect(() => {
    const target: Take = (text) => latest(text);
    targets.push(target);
    return () => void targets.splice(targets.indexOf(target), 1);
  }, []);
}
