import { useEffect } from 'react';
import type { TillEvent } from '#contract/events.ts';
import { ask } from '../lib/bridge.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCloseQuestion } from './leaving/close-question.ts';
import { endSession } from './leaving/end-session.ts';
import { queryClient } from './query-client.ts';
import { sessionQuery } from '../lib/session.ts';

/**
 * The queries that each event makes out of date.
 *
 * `directory-changed` leaves the rows of a search alone: the service's own answer causes it, and rows must not jump.
 */
const outdated: Readonly<Record<TillEvent, readonly (readonly string[])[]>> = {
  'app-changed': [queryKeys.app],
  'session-changed': [],
  'outbox-changed': [queryKeys.outbox, queryKeys.allSearchTill, queryKeys.allReadTill, queryKeys.allImageTill],
  'directory-changed': [queryKeys.allReadTill, queryKeys.allImageTill],
  'close-asked': [],
};

export function useTillEvents(): void {
  useEffect(() => window.till.on((event) => void follow(event)), []);
  useEffect(() => {
    const tell = () => void ask('app.network-returned');
    window.addEventListener('online', tell);
    return () => window.removeEventListener('online', tell);
  }, []);
}

async function follow(event: TillEvent): Promise<void> {
  if (event === 'session-changed') {
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session === null) endSession();
    return;
  }
  if (event === 'outbox-changed') void askAgain();
  if (event === 'close-asked') useCloseQuestion.getState().ask();
  await Promise.all(outdated[event].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** The service may be within reach again. Asks again what failed, so that no screen stays offline. */
function askAgain(): Promise<void> {
  const [customers] = queryKeys.customers;
  return queryClient.invalidateQueries(
    { predicate: ({ queryKey, state }) => queryKey[0] === customers && state.status === 'error' },
    // The service refuses a second call for a customer while one is on its way (521).
    { cancelRefetch: false },
  );
}
