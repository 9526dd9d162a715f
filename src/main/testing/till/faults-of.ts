import type { DeskAtWork } from './desk-at-work.ts';

/** What can be made to go wrong at the service of a till at work. */
export type Faults = {
  /** The service refuses the next request on a route with one of its codes, and does nothing. */
  readonly refuseNext: (route: string, code: number) => Promise<void>;
  /** The answer to the next request on a route is lost, before or after the service has done it. */
  readonly loseNext: (route: string, when: 'before' | 'after') => Promise<void>;
  /** How many writes that the service has applied say this. */
  readonly countApplied: (mark: string) => Promise<number>;
};

/** @param request the one of the test, for only tests may use the network past the client */
export function faultsOf(
  work: () => DeskAtWork,
  request: (url: string, init?: RequestInit) => Promise<Response>,
): Faults {
  const plant = async (fault: object) => {
    const answer = await request(`${work().training.url}/training/faults`, {
      method: 'POST',
      body: JSON.stringify({ count: 1, ...fault }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return {
    refuseNext: (route, code) => plant({ route, kind: 'status', status: 500, code }),
    loseNext: (route, when) => plant({ route, kind: `reset-${when}-commit` }),
    countApplied: async (mark) => {
      const entries = (await (await request(`${work().training.url}/training/ledger`)).json()) as unknown[];
      return entries.filter((entry) => JSON.stringify(entry).includes(mark)).length;
    },
  };
}
