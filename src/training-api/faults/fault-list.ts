import type { Fault } from './fault.ts';

/** Faults that still wait for a request. */
export type FaultList = {
  readonly add: (fault: Fault) => void;
  /** Takes the oldest fault for this route, and counts it down. */
  readonly take: (route: string) => Fault | undefined;
  readonly all: () => readonly Fault[];
  readonly clear: () => void;
};

export function createFaultList(): FaultList {
  let waiting: readonly Fault[] = [];
  return {
    add: (fault) => void (waiting = [...waiting, fault]),
    take: (route) => {
      const taken = waiting.find((one) => one.route === route || one.route === '*');
      waiting = waiting.flatMap((one) => {
        if (one !== taken) return [one];
        return one.count > 1 ? [{ ...one, count: one.count - 1 }] : [];
      });
      return taken;
    },
    all: () => waiting,
    clear: () => void (waiting = []),
  };
}
