import type { Identifier } from '#contract/customer.ts';

type Subscription = { readonly channel: string; readonly priority: string; readonly type: string };
type Invitee = { readonly type: string; readonly identifier: string; readonly invitedOn?: string | undefined };
type Profile = { readonly firstName: string; readonly lastName: string; readonly fields?: Fields };
type Fields = Readonly<Record<string, unknown>>;

/** A customer as the world keeps one. A test may change what it likes. */
export type WorldCustomer = {
  readonly id: number;
  /** When and where the profile of our source was made. */
  createdAtMs: number;
  till: string;
  /** Known to another source only, until somebody joins the two. */
  elsewhere: boolean;
  /** Another source has a profile of its own. */
  hasOtherProfile: boolean;
  identifiers: readonly Identifier[];
  profile: Profile;
  extendedFields: Fields;
  loyaltyType: string;
  readonly subscriptions: Map<string, Subscription>;
  /** Choices that were taken back where no till of the test saw it, and whether one could have read it since. */
  readonly optedOutElsewhere: Map<string, 'unread' | 'read'>;
  /** Has nobody chosen here since the last reading? */
  readonly readings: { areFresh: boolean };
  readonly invitees: Invitee[];
  /** Parts that this world has no rules for: whatever was added to them, in order. */
  readonly lists: Map<string, unknown[]>;
  label: string;
  /** The bytes, in hexadecimal. */
  picture: string;
  parentId: number | null;
  /** Who took this account in. */
  mergedInto: number | null;
};

type NewCustomer = Pick<WorldCustomer, 'createdAtMs' | 'till' | 'identifiers' | 'profile'> &
  Partial<Pick<WorldCustomer, 'id' | 'elsewhere' | 'loyaltyType'>>;

/** Everybody the service knows. */
export class Customers {
  readonly #all: WorldCustomer[] = [];
  #nextId = 7000;

  /** Under the next free id, unless one is named: then in place of whoever had that. */
  add(customer: NewCustomer): WorldCustomer {
    const added: WorldCustomer = {
      id: customer.id ?? this.#nextId++,
      elsewhere: false,
      hasOtherProfile: false,
      extendedFields: {},
      loyaltyType: 'loyalty',
      subscriptions: new Map(),
      optedOutElsewhere: new Map(),
      readings: { areFresh: false },
      invitees: [],
      lists: new Map(),
      label: '',
      picture: '',
      parentId: null,
      mergedInto: null,
      ...customer,
    };
    const before = this.#all.findIndex(({ id }) => id === added.id);
    if (before === -1) this.#all.push(added);
    else this.#all[before] = added;
    return added;
  }

  all(): readonly WorldCustomer[] {
    return this.#all;
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

  /** The victim's identifiers are the survivor's from now on; its details are gone. */
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
