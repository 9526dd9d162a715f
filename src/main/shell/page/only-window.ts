import type { BrowserWindow } from 'electron';

/** The place of the app's one window. Whoever shows something takes away what was shown. */
export type OnlyWindow = {
  /** `null` while there is none. */
  readonly shown: () => BrowserWindow | null;
  readonly show: (next: BrowserWindow) => void;
};

export function createOnlyWindow(): OnlyWindow {
  let shown: BrowserWindow | null = null;
  return {
    shown: () => shown,
    show: (next) => {
      const last = shown;
      shown = next;
      // The next window is there before the last one goes, because without any window the app ends.
      last?.destroy();
    },
  };
}
