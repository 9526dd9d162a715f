import type { Answer, ExchangeFacts } from '../../capillary/answer.ts';
import type { Call, Service } from '../../capillary/service.ts';
import type { ManualTime } from './manual-time.ts';
import type { Fate } from './service-world.ts';

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
      return this.#tell(await this.#write(call));
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

  async #write(call: Call): Promise<Answer<unknown>> {
    const lost = { kind: 'lost', cause: 'ECONNRESET', facts: facts(null) } as const;
    const never = new Promise<Answer<unknown>>(() => {});
    const fate = this.fates.shift() ?? 'answered';
    switch (fate) {
      case 'answered':
        return this.#apply(call);
      case 'not-sent':
        return { kind: 'not-sent', cause: 'ECONNREFUSED', facts: facts(null) };
      case 'lost-before-commit':
        return lost;
      case 'lost-after-commit':
        this.#apply(call);
        return lost;
      case 'lost-commits-late':
        this.#time.schedule(30_000, () => this.#apply(call));
        return lost;
      case 'page-before-commit':
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(502) };
      case 'page-after-commit':
        this.#apply(call);
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(200) };
      case 'busy':
        return { kind: 'unreadable', retryAfterMs: 5000, facts: facts(429) };
      case 'sign-in-expired':
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(401) };
      case 'hangs-after-commit':
        this.#apply(call);
        return never;
      case 'hangs-commits-late':
        this.#time.schedule(30_000, () => this.#apply(call));
        return never;
      case 'hangs-before-commit':
        return never;
    }
  }

  #apply({ path, body }: Call): Answer<unknown> {
    const customer = path === '/v2/customers' ? this.#found(body as Body) : this.#byPath(path);
    if (!customer) return refused(8009);
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
      return holder ? accepted({ entity: holder.id }) : refused(8015);
    }
    const customer = this.#byPath(path);
    if (!customer) return refused(8015);
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

function accepted(value: object): Answer<unknown> {
  return { kind: 'accepted', value, warnings: [], facts: facts(200) };
}

function refused(code: number): Answer<unknown> {
  return { kind: 'refused', errors: [{ code, message: '' }], body: {}, retryAfterMs: null, facts: facts(200) };
}

function facts(status: number | null): ExchangeFacts {
  return { status, traceId: 'trace', durationMs: 1, bytes: 1, serverOffsetMs: 0 };
}
