import type { Answer } from '../../capillary/answer.ts';
import type { RegisterRequest } from '../../capillary/register-customer.ts';
import type { Call, Service } from '../../capillary/service.ts';
import { type Fate, accepted, facts, meetFate, refused } from './fate.ts';
import type { ManualTime } from './manual-time.ts';

type Written = {
  readonly id: number;
  readonly request: RegisterRequest;
  readonly atMs: number;
  readonly replay: boolean;
};

/**
 * A service that forgives nothing: it writes every registration that reaches it, twice too, and counts. So a double
 * in its ledger is the till's doing, and no uniqueness rule of a real service hides it.
 */
export class ServiceWorld implements Service {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  readonly ledger: Written[] = [];
  /** The fate of each registration to come, in order; then all are answered. */
  readonly fates: Fate[];
  /** So many readings of a customer to come are refused. */
  refusedReads = 0;
  readonly #time: ManualTime;
  observe: (answer: Answer<unknown>) => void = () => {};

  constructor(time: ManualTime, fates: readonly Fate[] = []) {
    this.#time = time;
    this.fates = [...fates];
  }

  readonly call = async (call: Call): Promise<Answer<unknown>> => {
    const answer = call.method === 'POST' ? await this.#register(call) : this.#read(call);
    this.observe(answer);
    return answer;
  };

  /** Somebody registers elsewhere. */
  write(request: RegisterRequest, replay = false): Written {
    const written = { id: 7000 + this.ledger.length, request, atMs: this.#time.now(), replay };
    this.ledger.push(written);
    return written;
  }

  countOf(mobile: string): number {
    return this.ledger.filter(({ request }) => request.profiles[0].identifiers.some(({ value }) => value === mobile))
      .length;
  }

  #register(call: Call): Promise<Answer<unknown>> {
    const replay = call.headers?.['X-CAP-DIRECT-REPLAY'] === 'true';
    return meetFate(this.fates.shift(), this.#time, () => {
      const { id } = this.write(call.body as RegisterRequest, replay);
      return accepted({ createdId: id, sideEffects: replay ? [] : [{ type: 'points', awardedPoints: 50 }] });
    });
  }

  #read({ path, query }: Call): Answer<unknown> {
    if (path.endsWith('/lookup')) {
      const held = this.ledger.find(({ request }) =>
        request.profiles[0].identifiers.some(
          ({ type, value }) => type === query?.['identifierName'] && value === query['identifierValue'],
        ),
      );
      if (held) return accepted({ entity: held.id });
      return refused({ code: 8015, message: 'none' }, 200);
    }
    if (this.refusedReads > 0) {
      this.refusedReads -= 1;
      return refused({ code: 1024, message: 'no' }, 500);
    }
    const written = this.ledger.find(({ id }) => path === `/v2/customers/${id}`);
    return written ? accepted(this.#details(written)) : { kind: 'unreadable', retryAfterMs: null, facts: facts(404) };
  }

  #details({ id, request, atMs }: Written): object {
    const [profile] = request.profiles;
    const createdBy = { code: request.associatedWith };
    return {
      id,
      profiles: [{ ...profile, attribution: { createDate: new Date(atMs).toISOString(), createdBy } }],
      loyaltyInfo: { loyaltyType: 'loyalty' },
    };
  }
}
