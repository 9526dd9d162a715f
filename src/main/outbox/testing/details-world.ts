import type { Identifier } from '#contract/customer.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import type { StatusRequest } from '../../capillary/customers/customer-status.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import type { Call, Service } from '../../capillary/service.ts';
import type { SubscriptionsRequest } from '../../capillary/customers/subscriptions.ts';
import type { UpdateRequest } from '../../capillary/customers/update-customer.ts';
import { type Fate, accepted, meetFate, refused } from './fate.ts';
import type { ManualTime } from '../../testing/manual-time.ts';

type Subscription = SubscriptionsRequest['subscriptions'][number];

type Customer = {
  readonly id: number;
  identifiers: readonly Identifier[];
  profile: Readonly<Record<string, unknown>>;
  extendedFields: Readonly<Record<string, unknown>>;
  loyaltyType: string;
  readonly subscriptions: Map<string, Subscription>;
  label: string;
  picture: string;
  mergedInto?: number;
};

/**
 * A service whose customers are there already, and of which everything but identifiers can be set. It forgives nothing:
 * every write that reaches it is done and counted, so a double in its ledger is the till's doing.
 */
export class DetailsWorld implements Service {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  readonly ledger: Call[] = [];
  /** The fate of each write to come, in order; then all are answered. */
  readonly fates: Fate[] = [];
  /** Refusals of the writes to come, in order, by a service that was reached. */
  readonly refusals: ServiceMessage[] = [];
  /** What becomes of readings to come, in order; then all are answered. */
  readonly readFates: Fate[] = [];
  /** Does it answer names, fields and loyalty type? */
  tellsDetails = true;
  /** Does it go on answering the subscriptions of a customer who was merged away? */
  answersMerged = false;
  readonly #customers = new Map<number, Customer>();
  readonly #time: ManualTime;

  constructor(time: ManualTime) {
    this.#time = time;
  }

  add(id: number, ...identifiers: readonly Identifier[]): Customer {
    const customer = {
      id,
      identifiers,
      profile: { firstName: 'Ana', lastName: 'Sol' },
      extendedFields: {},
      loyaltyType: 'non_loyalty',
      subscriptions: new Map<string, Subscription>(),
      label: '',
      picture: '',
    };
    this.#customers.set(id, customer);
    return customer;
  }

  /** Somebody joins two accounts; the survivor keeps its own details. */
  merge(id: number, survivorId: number): void {
    const [victim, survivor] = [this.of(id), this.of(survivorId)];
    survivor.identifiers = [...survivor.identifiers, ...victim.identifiers];
    victim.identifiers = [];
    victim.mergedInto = survivorId;
  }

  of(id: number): Customer {
    const customer = this.#customers.get(id);
    if (!customer) throw new Error('There is no such customer');
    return customer;
  }

  readonly call = (call: Call): Promise<Answer<unknown>> => {
    const [fates, act] = call.method === 'GET' ? [this.readFates, this.#read] : [this.fates, this.#write];
    return meetFate(fates.shift(), this.#time, () => act(call));
  };

  readonly #write = (call: Call): Answer<unknown> => {
    const customer = this.#customerOf(call);
    if (!customer) return refused({ code: 8015, message: 'nobody' }, 500);
    if (customer.mergedInto !== undefined) return refused({ code: 8069, message: 'merged away' }, 500);
    const refusal = this.refusals.shift();
    if (refusal) return refused(refusal, 500);
    this.ledger.push(call);
    if (call.path.endsWith('/status')) {
      customer.label = (call.body as StatusRequest).label;
      return accepted({ warnings: [], error: [] });
    }
    if (call.path.endsWith('/setImage')) {
      customer.picture = Buffer.from(call.file?.bytes ?? []).toString('hex');
      return accepted({ data: [{ code: 200, status: 'true' }] });
    }
    if (call.path.endsWith('/subscriptions')) {
      const { subscriptions } = call.body as SubscriptionsRequest;
      for (const one of subscriptions) customer.subscriptions.set(`${one.channel} ${one.priority}`, one);
      return accepted({ subscriptions });
    }
    const { profiles: [profile] = [], loyaltyInfo, extendedFields } = call.body as UpdateRequest;
    const fields = { ...(customer.profile['fields'] as object), ...profile?.fields };
    customer.profile = { ...customer.profile, ...profile, fields };
    customer.extendedFields = { ...customer.extendedFields, ...extendedFields };
    customer.loyaltyType = loyaltyInfo?.loyaltyType ?? customer.loyaltyType;
    // The samples name an id that is nobody's.
    return accepted({ createdId: 1_000_000 + customer.id });
  };

  readonly #read = (call: Call): Answer<unknown> => {
    const customer = this.#customerOf(call);
    if (!customer) return refused({ code: 8015, message: 'nobody' }, 200);
    if (call.path.endsWith('/lookup')) return accepted({ entity: customer.id });
    const { id, identifiers, profile, extendedFields, loyaltyType, subscriptions, mergedInto } = customer;
    const isAboutSubscriptions = call.path.endsWith('/subscriptions');
    if (mergedInto !== undefined && !(isAboutSubscriptions && this.answersMerged)) {
      return refused({ code: 8069, message: 'merged away' }, 200);
    }
    if (isAboutSubscriptions) {
      // What is sent as `MOBILE` comes back as `SMS`.
      const told = [...subscriptions.values()].map((one) =>
        one.channel === 'MOBILE' ? { ...one, channel: 'SMS' } : one,
      );
      return accepted({ subscriptions: told });
    }
    const details = this.tellsDetails ? { extendedFields, loyaltyInfo: { loyaltyType } } : {};
    return accepted({
      id,
      profiles: [{ ...(this.tellsDetails && profile), source: this.source, identifiers }],
      ...details,
    });
  };

  #customerOf({ path, query }: Call): Customer | undefined {
    const id = /\/customers\/(\d+)/.exec(path)?.[1];
    if (id !== undefined) return this.#customers.get(Number(id));
    return [...this.#customers.values()].find(({ identifiers }) =>
      identifiers.some(({ type, value }) => type === query?.['identifierName'] && value === query['identifierValue']),
    );
  }
}
