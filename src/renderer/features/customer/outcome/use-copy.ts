import { useMutation } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';

/** Copies a text to the clipboard. */
export function useCopy() {
  return useMutation({ mutationFn: (text: string) => ask('app.copy-text', { text }) });
}
