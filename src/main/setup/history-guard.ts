import type { HistoryStore } from '../db/history-store.ts';
import type { OutboxStore } from '../outbox/store/outbox-store.ts';
import type { PauseStore } from '../outbox/store/pause-store.ts';

/** Keeps a till whose data went back from sending again what it sent already, older over newer. */
export type HistoryGuard = {
  /**
   * Call it before anything is sent. On data that is older than its marks it pauses the outbox until a manager lets it
   * go on. Everything unfinished is then read before it is sent.
   */
  readonly check: () => void;
  /** The till is the only one with its data. If the data is older than its marks, a manager has to know that too. */
  readonly pauseIfOlder: () => boolean;
  /** A manager lets the till go on with the data as it is. The outbox may go on after that. */
  readonly confirm: () => void;
  readonly isOlder: () => boolean;
};

type HistoryGuardPorts = {
  readonly isBehind: boolean;
  readonly history: HistoryStore;
  /** Makes the marks say what the database says. */
  readonly vouch: () => void;
  readonly store: Pick<OutboxStore, 'readAllBeforeSending'>;
  readonly pause: PauseStore;
  readonly transaction: (work: () => void) => void;
};

export function createHistoryGuard(ports: HistoryGuardPorts): HistoryGuard {
  const { history, vouch, store, pause, transaction } = ports;
  let isOlder = ports.isBehind || pause.reason() === 'put-back';
  return {
    check: () => {
      if (!ports.isBehind && !history.mustRead()) return;
      transaction(() => {
        store.readAllBeforeSending();
        history.hasRead();
        // Whether this folder is a copy is asked first, because another till may be sending right now.
        if (ports.isBehind && pause.reason() !== 'copied') pause.set('put-back');
      });
    },
    pauseIfOlder: () => {
      if (isOlder) pause.set('put-back');
      return isOlder;
    },
    confirm: () => {
      transaction(() => store.readAllBeforeSending());
      vouch();
      isOlder = false;
    },
    isOlder: () => isOlder,
  };
}
