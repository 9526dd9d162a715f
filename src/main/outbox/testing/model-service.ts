import type { Answer } from '../../capillary/answer.ts';
import type { Call, Service } from '../../capillary/service.ts';
import { type Fate, accepted, meetFate, refused } from './fate.ts';
import type { ManualTime } from './manual-time.ts';

type Customer = {
  readonly id: number;
  readonly createdAtMs: number;
  firstName: string;
  lastName: string;
  identifiers: { readonly type: string; readonly value: string }[];
  readonly subscriptions: Map<string, string>;
  readonly invitees: { readonly type: string; readonly identifier: string; readonly invitedOn: string }[];
};

/** What becomes of a write on the wire. */
export type WriteFate = Exclude<Fate, `not-kept-${string}`>;

type Write = { readonly customerId: number; readonly text: string };

/**
 * A service of every kind of write that a reading can verify. It forgives nothing: what reaches it is applied, twice
 * too, and counted; and it notices when two requests of one customer are under way at once.
 */
export class ModelService implements Service {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  /** Every write applied, in order. */
  readonly ledger: Write[] = [];
  /** The fate of each write to come, in order; then all are answered. */
  readonly fates: WriteFate[];
  overlaps = 0;
  observe: (answer: Answer<unknown>) => void = () => {};
  readonly #time: ManualTime;
  readonly #customers: Customer[] = [];
  readonly #underWay = new Set<string>();

  constructor(time: ManualTime, fates: readonly WriteFate[]) {
    this.#time = time;
    this.fates = [...fates];
  }

  readonly call = async (call: Call): Promise<Answer<unknown>> => {
    if (call.method === 'GET') return this.#tell(this.#read(call));
    const whose = /\/customers\/(\d+)/.exec(call.path)?.[1];
    if (whose !== undefined && this.#underWay.has(whose)) this.overlaps += 1;
    if (whose !== undefined) this.#underWay.add(whose);
    try {
      return this.#tell(await meetFate(this.fates.shift(), this.#time, () => this.#apply(call)));
    } finally {
      if (whose !== undefined) this.#underWay.delete(whose);
    }
  };

  /** A till that dies takes its requests with it. */
  forgetRequests(): void {
    this.#underWay.clear();
  }

  #tell(answer: Answer<unknown>): Answer<unknown> {
    this.observe(answer);
    return answer;
  }

  #apply({ path, body }: Call): Answer<unknown> {
    const customer = path === '/v2/customers' ? this.#found(body as Body) : this.#byPath(path);
    if (!customer) return unknownTo(8009);
    const sent = body as Body;
    if (path !== '/v2/customers') {
      const [profile] = sent.profiles ?? [];
      if (profile?.lastName) customer.lastName = profile.lastName;
      const gone = sent.remove ?? [];
      customer.identifiers = [
        ...customer.identifiers.filter((one) => !gone.some(({ value }) => value === one.value)),
        ...(sent.add ?? []),
      ];
      for (const one of sent.subscriptions ?? [])
        customer.subscriptions.set(`${one.channel} ${one.priority}`, one.type);
      for (const { type, referral } of (sent.customerReferrals ?? []).flatMap(({ referrals }) => referrals)) {
        customer.invitees.push(...referral.map((one) => ({ ...one, type })));
      }
    }
    this.ledger.push({ customerId: customer.id, text: JSON.stringify(body) });
    const echo = { subscriptions: sent.subscriptions ?? [], customerReferrals: sent.customerReferrals ?? [] };
    return accepted({ createdId: customer.id, sideEffects: [], ...echo });
  }

  #found({ profiles }: Body): Customer {
    const { firstName = '', lastName = '', identifiers = [] } = profiles?.[0] ?? {};
    const customer: Customer = {
      id: 7000 + this.#customers.length,
      createdAtMs: this.#time.now(),
      firstName,
      lastName,
      identifiers: [...identifiers],
      subscriptions: new Map(),
      invitees: [],
    };
    this.#customers.push(customer);
    return customer;
  }

  #read({ path, query }: Call): Answer<unknown> {
    if (path === '/v2/customers/lookup') {
      const value = query?.['identifierValue'];
      const holder = this.#customers.find(({ identifiers }) => identifiers.some((one) => one.value === value));
      return holder ? accepted({ entity: holder.id }) : unknownTo(8015);
    }
    const customer = this.#byPath(path);
    if (!customer) return unknownTo(8015);
    if (path.endsWith('/subscriptions')) {
      const subscriptions = [...customer.subscriptions].map(([key, type]) => {
        const [channel = '', priority = ''] = key.split(' ');
        return { channel: channel === 'MOBILE' ? 'SMS' : channel, priority, type };
      });
      return accepted({ subscriptions });
    }
    if (path.endsWith('/referrals')) return accepted({ data: [{ invitees: customer.invitees }] });
    const attribution = { createDate: new Date(customer.createdAtMs).toISOString(), createdBy: { code: this.till } };
    const { id, firstName, lastName, identifiers } = customer;
    return accepted({ id, profiles: [{ firstName, lastName, identifiers, source: this.source, attribution }] });
  }

  #byPath(path: string): Customer | undefined {
    const id = Number(/\/customers\/(\d+)/.exec(path)?.[1]);
    return this.#customers.find((one) => one.id === id);
  }
}

type Body = {
  readonly profiles?: readonly {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly identifiers?: Customer['identifiers'];
  }[];
  readonly add?: Customer['identifiers'];
  readonly remove?: Customer['identifiers'];
  readonly subscriptions?: readonly { readonly channel: string; readonly priority: string; readonly type: string }[];
  readonly customerReferrals?: readonly {
    readonly referrals: readonly {
      readonly type: string;
      readonly referral: readonly { readonly identifier: string; readonly invitedOn: string }[];
    }[];
  }[];
};

function unknownTo(code: number): Answer<unknown> {
  return refused({ code, message: '' }, 200);
}
