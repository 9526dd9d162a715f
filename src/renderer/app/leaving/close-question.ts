import { create } from 'zustand';

type CloseQuestion = { readonly asked: boolean; readonly ask: () => void; readonly stay: () => void };

/** Somebody wants to close the window, and the question before that is still open. */
export const useCloseQuestion = create<CloseQuestion>()((set) => ({
  asked: false,
  ask: () => set({ asked: true }),
  stay: () => set({ asked: false }),
}));
