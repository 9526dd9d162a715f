import { create } from 'zustand';
import type { WriteOutcome } from '#contract/operation.ts';
import type { WorkKind } from '#contract/drafts/work.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';

/** An answer to a write that the customer's screen still has to show. */
export type FreshOutcome = Exclude<WriteOutcome, { status: 'attention' | 'refused' }> & { readonly kind: WorkKind };

type DeskState = {
  /** The text of the search box. It is kept while the cashier is on another screen. */
  readonly searchText: string;
  /** What the next registration begins with. */
  readonly prefill: RegistrationDraft | null;
  readonly outcome: FreshOutcome | null;
  /** The customers that this person opened, the last one first. */
  readonly recent: readonly string[];
  readonly search: (text: string) => void;
  readonly beginWith: (prefill: RegistrationDraft | null) => void;
  readonly visit: (customerKey: string) => void;
  readonly show: (outcome: FreshOutcome | null) => void;
  /** Forgets everything about customers when somebody signs out. */
  readonly forget: () => void;
};

const blank = { searchText: '', prefill: null, outcome: null, recent: [] };
const recentAtMost = 6;

export const useDeskState = create<DeskState>()((set) => ({
  ...blank,
  search: (searchText) => set({ searchText }),
  beginWith: (prefill) => set({ prefill }),
  show: (outcome) => set({ outcome }),
  visit: (customerKey) =>
    set(({ recent }) => ({
      recent: [customerKey, ...recent.filter((one) => one !== customerKey)].slice(0, recentAtMost),
    })),
  forget: () => set(blank),
}));
