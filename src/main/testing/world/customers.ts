import type { Identifier } from '#contract/customer.ts';

/** A customer as the world keeps one. */
export type WorldCustomer = {
  readonly id: number;
  /** When and where the profile of our source was made. */
  createdAtMs: number;
  till: string;
  /** Known to another source only, until somebody joins the two. */
  elsewhere: boolean;
  firstName: string;
  lastName: string;
  identifiers: readonly Identifier[];
  readonly fields: Map<string, unknown>;
  readonly subscriptions: Map<string, { readonly channel: string; readonly priority: string; readonly type: string }>;
  readonly invitees: { readonly type: string; readonly identifier: string; readonly invitedOn?: string | undefined }[];
  readonly images: string[];
  parentId: number | null;
  /** Who took this account in. */
  mergedInto: number | null;
};

type NewCustomer = Pick<WorldCustomer, 'createdAtMs' | 'till' | 'firstName' | 'lastName' | 'identifiers'>;

/** Everybody the service knows. */
export class Customers {
  readonly #all: WorldCustomer[] = [];

  add(customer: NewCustomer & { readonly elsewhere?: boolean }): WorldCustomer {
    const added: WorldCustomer = {
      elsewhere: false,
      ...customer,
      id: 7000 + this.#all.length,
      fields: new Map(),
      subscriptions: new Map(),
      invitees: [],
      images: [],
      parentId: null,
      mergedInto: null,
    };
    this.#all.push(added);
    return added;
  }

  find(id: number): WorldCustomer | null {
    return this.#all.find((one) => one.id === id) ?? null;
  }

  /** Who holds an identifier, in our source unless told; the first, should a world that forgives nothing have several. */
  holderOf(wanted: Identifier, { anywhere = false } = {}): WorldCustomer | null {
    return this.#all.find((one) => (anywhere || !one.elsewhere) && holds(one, wanted)) ?? null;
  }

  childrenOf(parent: WorldCustomer): readonly WorldCustomer[] {
    return this.#all.filter(({ parentId, mergedInto }) => mergedInto === null && parentId === parent.id);
  }

  /** The victim's identifiers are the survivor's from now on. */
  merge(victim: WorldCustomer, survivor: WorldCustomer): void {
    survivor.identifiers = [...survivor.identifiers, ...victim.identifiers];
    for (const child of this.childrenOf(victim)) child.parentId = survivor.id;
    victim.identifiers = [];
    victim.mergedInto = survivor.id;
  }
}

function holds({ identifiers, mergedInto }: WorldCustomer, { type, value }: Identifier): boolean {
  return (
    mergedInto === null &&
    identifiers.some((one) => one.value === value && one.type.toLowerCase() === type.toLowerCase())
  );
}
