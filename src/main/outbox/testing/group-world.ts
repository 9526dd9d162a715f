import type { Identifier } from '#contract/customer.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import type { GroupRequest } from '../../capillary/groups/customer-groups.ts';
import type { Call, Service } from '../../capillary/service.ts';
import { type Fate, accepted, facts, meetFate, refused } from './fate.ts';
import type { ManualTime } from '../../testing/manual-time.ts';

type Profile = { readonly firstName?: string | undefined; readonly identifiers?: readonly unknown[] | undefined };
type Sent = { readonly profiles?: readonly Profile[] | undefined };
type Person = {
  readonly id: number;
  readonly profile: Profile;
  readonly identifiers: readonly Identifier[];
  readonly atMs: number;
  readonly till: string;
  parentId: number | null;
};

/**
 * A service of groups that forgives nothing: it notes every member that it is sent to be taken, those that it has taken
 * before among them, so a name that stands in its ledger twice was sent twice by the till.
 */
export class GroupWorld implements Service {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  /** The first identifier of every member taken, in order. */
  readonly ledger: string[] = [];
  readonly calls: Call[] = [];
  readonly fates: Fate[] = [];
  /** Members whom it refuses, by identifier, and the code of it. */
  readonly refuses = new Map<string, number>();
  /** It breaks down after so many members of the next request. */
  breaksAfter = Infinity;
  /** Whom its answers leave out below the head, though they are counted. */
  readonly leavesOut = new Set<string>();
  readonly #people: Person[] = [];
  readonly #time: ManualTime;

  constructor(time: ManualTime) {
    this.#time = time;
  }

  /** Somebody who has been a customer for long. */
  add(value: string, firstName = 'Tala', parent: string | null = null): number {
    const identifiers = [{ type: 'mobile', value }];
    const parentId = parent === null ? null : (this.#holderOf(parent)?.id ?? null);
    const id = 400 + this.#people.length;
    this.#people.push({ id, profile: { firstName, identifiers }, identifiers, atMs: 0, till: 'till.1', parentId });
    return id;
  }

  parentOf(value: string): number | null {
    return this.#holderOf(value)?.parentId ?? null;
  }

  readonly call = (call: Call): Promise<Answer<unknown>> =>
    call.method === 'GET'
      ? Promise.resolve(this.#read(call))
      : meetFate(this.fates.shift(), this.#time, () => this.#write(call));

  #write(call: Call): Answer<unknown> {
    this.calls.push(call);
    const entries = (call.body as GroupRequest).map((entry) => {
      const { parentCustomer, childCustomers = [] } = entry.associationDetails ?? {};
      const above = parentCustomer && this.#holderOf(firstOf(parentCustomer));
      const own = this.#take(entry, above?.id ?? null, call.method === 'PUT');
      const below = own.ok ? childCustomers.map((one) => this.#take(one, own.id, call.method === 'PUT')) : [];
      return { entry, own, below };
    });
    this.breaksAfter = Infinity;
    if (entries.every(({ own }) => !own.ok)) return refused({ code: entries[0]?.own.code ?? 500, message: 'no' }, 500);
    return accepted(
      entries.map(({ entry, own, below }) =>
        call.method === 'PUT'
          ? { profiles: entry.profiles, errors: [own.ok ? {} : { code: own.code }] }
          : {
              entity: own.answer,
              childEntities: below.map(({ answer }) => answer).filter((one) => !this.leavesOut.has(firstOf(one))),
              childCount: below.length,
              childFailureCount: below.filter(({ ok }) => !ok).length,
            },
      ),
    );
  }

  #take(sent: Sent, parentId: number | null, isKnown: boolean) {
    const value = firstOf(sent);
    const code = this.refuses.get(value) ?? (isKnown && !this.#holderOf(value) ? 8015 : null);
    if (code !== null)
      return { ok: false, id: 0, code, answer: { ...sent, errors: [{ code, message: 'no' }] } } as const;
    if (this.breaksAfter <= 0) return { ok: false, id: 0, code: 500, answer: sent } as const;
    this.breaksAfter -= 1;
    this.ledger.push(value);
    const [profile = {}] = sent.profiles ?? [];
    let person = this.#holderOf(value);
    if (!person) {
      const identifiers = (profile.identifiers ?? []) as readonly Identifier[];
      const atMs = this.#time.now();
      person = { id: 7000 + this.#people.length, profile, identifiers, atMs, till: this.till, parentId };
      this.#people.push(person);
    }
    person.parentId = parentId ?? person.parentId;
    return { ok: true, id: person.id, code: null, answer: { ...sent, id: person.id, errors: [] } } as const;
  }

  #read({ path, query }: Call): Answer<unknown> {
    if (path.endsWith('/lookup')) {
      const holder = this.#holderOf(String(query?.['identifierValue']));
      return holder ? accepted({ entity: holder.id }) : refused({ code: 8015, message: 'nobody' }, 200);
    }
    if (path.endsWith('/bulk')) {
      const parent = this.#holderOf(String(query?.['associationEntityIdentifierValue']));
      if (!parent) return refused({ code: 8015, message: 'nobody' }, 200);
      const below = this.#people.filter(({ parentId }) => parentId === parent.id);
      return accepted({ entity: { customers: below.map(({ profile }) => ({ profiles: [profile] })) }, success: true });
    }
    const person = this.#people.find(({ id }) => path === `/v2/customers/${id}`);
    if (!person) return { kind: 'unreadable', retryAfterMs: null, facts: facts(404) };
    const attribution = { createDate: new Date(person.atMs).toISOString(), createdBy: { code: person.till } };
    return accepted({ id: person.id, profiles: [{ ...person.profile, source: this.source, attribution }] });
  }

  #holderOf(value: string): Person | undefined {
    return this.#people.find(({ identifiers }) => identifiers.some((one) => one.value === value));
  }
}

function firstOf({ profiles = [] }: Sent): string {
  return (profiles[0]?.identifiers?.[0] as Identifier | undefined)?.value ?? '';
}
