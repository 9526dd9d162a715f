import type { Answer, ExchangeFacts } from '../../capillary/answer.ts';
import type { ServiceMessage } from '../../capillary/messages.ts';
import type { RegisterRequest } from '../../capillary/register-customer.ts';
import type { Call, Service } from '../../capillary/service.ts';
import type { ManualTime } from './manual-time.ts';

/** What becomes of one registration on the wire. */
export type Fate =
  | 'answered'
  | 'not-sent'
  | 'lost-before-commit'
  | 'lost-after-commit'
  /** The connection breaks at once, the service commits half a minute later. */
  | 'lost-commits-late'
  | 'page-before-commit'
  | 'page-after-commit'
  /** Answered as an error, with a code that tells of a part left out (8057). */
  | 'not-kept-before-commit'
  | 'not-kept-after-commit'
  | 'busy'
  | 'sign-in-expired'
  /** Never comes back: for a till that is killed meanwhile. */
  | 'hangs-before-commit'
  | 'hangs-after-commit'
  | 'hangs-commits-late';

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

  async #register(call: Call): Promise<Answer<unknown>> {
    const fate = this.fates.shift() ?? 'answered';
    const replay = call.headers?.['X-CAP-DIRECT-REPLAY'] === 'true';
    const write = () => this.write(call.body as RegisterRequest, replay);
    switch (fate) {
      case 'answered':
        return accepted({ createdId: write().id, sideEffects: replay ? [] : [{ type: 'points', awardedPoints: 50 }] });
      case 'not-sent':
        return { kind: 'not-sent', cause: 'ECONNREFUSED', facts: facts(null) };
      case 'lost-before-commit':
        return { kind: 'lost', cause: 'ECONNRESET', facts: facts(null) };
      case 'lost-after-commit':
        write();
        return { kind: 'lost', cause: 'ECONNRESET', facts: facts(null) };
      case 'lost-commits-late':
        this.#time.schedule(30_000, write);
        return { kind: 'lost', cause: 'timeout', facts: facts(null) };
      case 'page-before-commit':
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(502) };
      case 'page-after-commit':
        write();
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(200) };
      case 'not-kept-before-commit':
        return refused({ code: 8057, message: 'not kept' }, 500);
      case 'not-kept-after-commit':
        write();
        return refused({ code: 8057, message: 'not kept' }, 500);
      case 'busy':
        return { kind: 'unreadable', retryAfterMs: 5000, facts: facts(429) };
      case 'sign-in-expired':
        return { kind: 'unreadable', retryAfterMs: null, facts: facts(401) };
      case 'hangs-after-commit':
        write();
        return new Promise(() => {});
      case 'hangs-commits-late':
        this.#time.schedule(30_000, write);
        return new Promise(() => {});
      case 'hangs-before-commit':
        return new Promise(() => {});
    }
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

function accepted(value: object): Answer<unknown> {
  return { kind: 'accepted', value, warnings: [], facts: facts(200) };
}

function refused(error: ServiceMessage, status: number): Answer<unknown> {
  return { kind: 'refused', errors: [error], body: {}, retryAfterMs: null, facts: facts(status) };
}

function facts(status: number | null): ExchangeFacts {
  return { status, traceId: 'trace', durationMs: 1, bytes: 1, serverOffsetMs: 0 };
}
