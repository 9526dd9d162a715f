import type { WorkKind } from '#contract/drafts/work.ts';
import type { StaffMember } from '#main/desk/desk.ts';
import type { WriteRequest } from '#main/desk/writing/write.ts';
import { workKinds, writes } from '#main/kinds/testing/writes.ts';
import type { WireRecord } from '#training-api/testing/service-process.ts';

/** What the engine is asked to keep. */
export type Asked = { readonly id: string; readonly staff: StaffMember; readonly request: WriteRequest };

/** An operation that was asked for, and the word by which it is known in the service's ledger. */
export type Marked = {
  readonly asked: Asked;
  readonly kind: WorkKind;
  readonly mark: string;
  /** Whose it is: the local key of the customer. */
  readonly customer: string;
};

/** The id of the nth operation. */
export const idOf = (nth: number) => `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;

const patterns = new Map(
  workKinds.map((kind) => [kind, new RegExp(`^${writes[kind].route.replace('{customerId}', '\\d+')}$`)]),
);

/** Where in the ledger an operation stands, in the order of writing. */
export function placesOf({ kind, mark }: Marked, ledger: readonly WireRecord[]): readonly number[] {
  return ledger.flatMap(({ method, path, body }, at) => {
    if (!patterns.get(kind)?.test(`${method} ${path}`)) return [];
    // What is taken away by a change of identifiers was given by another.
    const given = (body as { readonly add?: unknown } | null)?.add ?? body;
    return JSON.stringify(given).includes(`"${mark}"`) ? [at] : [];
  });
}
