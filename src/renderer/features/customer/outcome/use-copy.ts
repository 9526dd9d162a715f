import { useMutation } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';

/** Puts a text into the clipboard. */
export function useCopy() {
  return useMutation({ mutationFn: (text: string) => ask('app.copy-text', { text }) });
}
