import type { OperationView, OutboxSummary } from '#contract/operation.ts';
import { waitWord } from '../../../shared/operation/wait-word.ts';

/** What has become of a write that was kept. */
export type Fate =
  /** Not known yet. */
  | 'kept'
  /** It goes by itself. */
  | 'goes'
  /** It hangs on an entry that a person has to decide about. */
  | 'held'
  /** Sending is stopped. */
  | 'paused'
  | 'sent'
  | 'adopted'
  | 'refused'
  | 'ended';

/** @param operation as it stands now; `undefined` until it has been read */
export function fateOf(operation: OperationView | undefined, blockage: OutboxSummary['blockage'] = 'none'): Fate {
  switch (operation?.state) {
    case undefined:
      return 'kept';
    case 'applied':
      return 'sent';
    case 'adopted':
      return 'adopted';
    case 'attention':
      return 'refused';
    case 'discarded':
    case 'refused':
      return 'ended';
    case 'sending':
      return 'goes';
    case 'waiting':
    case 'unknown': {
      const word = waitWord(operation, blockage);
      if (word === 'held-by-person') return 'held';
      return word === 'paused' ? 'paused' : 'goes';
    }
  }
}
