import { useEffect, useEffectEvent, useRef } from 'react';

const followUpMs = 3000;
const followUps = 6;

type FollowUps = {
  /** The number of the customer's operations that the service has not accepted. */
  readonly waiting: number;
  /** A kept write is expected to be sent. The service runs its loyalty events some time after it accepts the write. */
  readonly expecting: boolean;
  readonly read: () => void;
};

/** Reads the customer anew once the service has accepted a write. Until then the page shows the old facts. */
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
