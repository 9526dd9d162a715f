import type { Reply } from '../answers/reply.ts';
import type { Store } from '../store/store.ts';

/** One call, as an operation sees it. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  /** The JSON that was sent; `undefined` for a read. */
  readonly body: unknown;
  /** The till that is signed in. */
  readonly till: string;
  readonly nowMs: number;
};

/** One operation of the document. A `write` runs in a transaction of its own, undone when it is refused. */
export type Operation = {
  /** Method and path as the document prints them, e.g. `GET /v2/customers/{customerId}`. */
  readonly route: `${'GET' | 'POST' | 'PUT'} /${string}`;
  readonly kind: 'read' | 'write';
  readonly handle: (call: Call, store: Store) => Reply;
};
