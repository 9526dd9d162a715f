import type { WorkKind } from '#contract/drafts/work.ts';
import type { ReadFate, WriteFate } from '../world/fate.ts';

/** One thing that happens to a till. Customers are numbered; one who is not there yet is registered first. */
export type Happening =
  | { readonly do: 'write'; readonly customer: number; readonly kind: WorkKind; readonly other: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'kill' | 'send-now' | 'pause' | 'resume' | 'age' }
  | { readonly do: 'kill-at'; readonly commit: number; readonly moment: 'before' | 'after' }
  | { readonly do: 'jump'; readonly ms: number }
  | { readonly do: 'decide'; readonly how: Decision; readonly which: number }
  /** Another till registers one of ours; another source knows what we register or add next. */
  | { readonly do: 'register-elsewhere' | 'know-elsewhere'; readonly customer: number }
  /** The customer chooses, or is given another name, where our till does not see it. */
  | { readonly do: 'opt-out-elsewhere'; readonly customer: number; readonly which: number }
  | { readonly do: 'rename-elsewhere'; readonly customer: number }
  | { readonly do: 'merge-elsewhere'; readonly customer: number; readonly other: number };

/** What a person does about an operation that needs attention. */
export type Decision = 'retry' | 'fix' | 'adopt' | 'discard' | 'discard-all';

/** All that a sequence is made from. */
export type Story = {
  /** Does the service keep its rules, or write whatever reaches it? */
  readonly rules: boolean;
  readonly writes: readonly WriteFate[];
  readonly reads: readonly ReadFate[];
  readonly happenings: readonly Happening[];
};
