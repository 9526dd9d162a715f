import { useEffect, useEffectEvent, useRef } from 'react';

const followUpMs = 3000;
const followUps = 6;

type FollowUps = {
  /** Operations of the customer that the service has not taken. */
  readonly waiting: number;
  /** What was taken later than it was asked for has its loyalty events run when the service gets to them. */
  readonly expecting: boolean;
  readonly read: () => void;
};

/** Reads the customer anew once the service has taken something: till then the page shows what held before. */
export function useFollowUps({ waiting, expecting, read }: FollowUps): void {
  const before = useRef(waiting);
  const readNow = useEffectEvent(read);
  const isExpecting = useEffectEvent(() => expecting);
  useEffect(() => {
    const taken = waiting < before.current;
    before.current = waiting;
    if (!taken) return;
    readNow();
    if (!isExpecting()) return;
    let left = followUps - 1;
    const timer = setInterval(() => {
      readNow();
      left -= 1;
      if (left === 0) clearInterval(timer);
    }, followUpMs);
    return () => clearInterval(timer);
  }, [waiting]);
}
