import { QueryClient } from '@tanstack/react-query';

/**
 * Query over the bridge. The main process is always reachable, whatever the network is doing, and it does its own
 * retrying. So the window asks once, and again when an event says that something changed.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
});
