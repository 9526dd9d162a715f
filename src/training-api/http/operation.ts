import type { Reply } from '../answers/reply.ts';
import type { FormPart } from './form.ts';
import type { Store } from '../store/store.ts';

/** One call, as an operation sees it. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Every value of a query parameter that may be repeated. */
  readonly queries: (name: string) => readonly string[];
  readonly header: (name: string) => string | undefined;
  /** Where the caller reached the service: scheme, host and port. */
  readonly origin: string;
  /** The JSON that was sent; `undefined` for a read or a form. */
  readonly body: unknown;
  /** The parts of the form that was sent, if one was. */
  readonly form: readonly FormPart[];
  /** The till that is signed in. */
  readonly till: string;
  readonly nowMs: number;
};

/** How a write's body comes: as JSON, or as `multipart/form-data`. */
export type BodyKind = 'json' | 'form';

/** One operation of the document. A `write` runs in its own transaction, which is undone if the write is refused. */
export type Operation = {
  /** Method and path as the document prints them, e.g. `GET /v2/customers/{customerId}`. */
  readonly route: `${'GET' | 'POST' | 'PUT'} /${string}`;
  readonly kind: 'read' | 'write';
  /** The kind of a write's body; JSON by default. */
  readonly body?: BodyKind;
  readonly handle: (call: Call, store: Store) => Reply;
};
