import type { Answer } from '../../capillary/answers/answer.ts';
import type { Call } from '../../capillary/service.ts';
import { accepted, refused } from './answers.ts';
import type { Customers, WorldCustomer } from './customers.ts';

/** What a write meets at the service. */
export type Scene = {
  readonly customers: Customers;
  /** Are the service's rules kept? Else it forgives nothing: whatever reaches it is written, twice too. */
  readonly rules: boolean;
  /** Does the ledger also show what was refused only because it was done before? */
  readonly countsDoubles: boolean;
  readonly nowMs: number;
  /** Is only a part of a group taken? */
  readonly inPart: boolean;
  readonly ofMembers: MemberFates;
};

/** What becomes of single members of a group, who are known by the first identifier that is sent of them. */
export type MemberFates = {
  /** Who is refused, and the code of it. */
  readonly refused: Map<string, number>;
  /** Who is left out below the head in the answer, though they are counted there. */
  readonly leftOut: Set<string>;
  /** The service breaks down after so many members of the next request. */
  breaksAfter: number;
  /** Does the answer of an update name the children? */
  tellsChildren: boolean;
  /** Does the answer of a registration say who they are from now on? */
  tellsIds: boolean;
};

/** What a write came to. */
export type Written = {
  readonly answer: Answer<unknown>;
  /** The same request, delivered once more. */
  readonly again?: Answer<unknown>;
  /** What it brought, word by word, for the ledger; `null` for one that was not applied. */
  readonly said: readonly string[] | null;
};

export type Write = (call: Call, scene: Scene) => Written;

export function refusing(code: number): Written {
  return { answer: refused(code), said: null };
}

/**
 * The answer of a change of one customer. `createdId` is never the customer's own unless accounts were joined: so the
 * samples have it ("Update Customer Details (using userId)").
 */
export function changed({ id }: WorldCustomer): Answer<unknown> {
  return accepted({ createdId: id + 900_000, sideEffects: [] });
}

/** A write to the customer whom its path names by id, or its query by identifier. */
export function toCustomer(write: (call: Call, customer: WorldCustomer, scene: Scene) => Written): Write {
  return (call, scene) => {
    const customer = namedBy(call, scene.customers);
    if (!customer) return refusing(8015);
    return customer.mergedInto === null ? write(call, customer, scene) : refusing(8069);
  };
}

export function namedBy({ path, query }: Call, customers: Customers): WorldCustomer | null {
  const id = /\/customers\/(\d+)/.exec(path)?.[1];
  if (id !== undefined) return customers.find(Number(id));
  const [type, value] = [query?.['identifierName'], query?.['identifierValue']];
  return type === undefined || value === undefined
    ? null
    : customers.holderOf({ type: String(type), value: String(value) });
}
