import { useEffect, useEffectEvent } from 'react';

type Take = (text: string) => void;

const targets: Take[] = [];

/** Who wants the next scan, the latest first: a form that asks for a card. Nobody: then it is a search. */
export function scanTarget(): Take | null {
  return targets.at(-1) ?? null;
}

/** As long as this is on the screen, what is scanned comes here. */
export function useScanTarget(take: Take): void {
  const latest = useEffectEvent(take);
  useEffect(() => {
    const target: Take = (text) => latest(text);
    targets.push(target);
    return () => void targets.splice(targets.indexOf(target), 1);
  }, []);
}
