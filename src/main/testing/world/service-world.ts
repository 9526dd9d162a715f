import type { Identifier } from '#contract/customer.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import type { RegisterRequest } from '../../capillary/customers/register-customer.ts';
import type { Call, Service } from '../../capillary/service.ts';
import type { WriteRoute } from '../../kinds/testing/writes.ts';
import type { ManualTime } from '../manual-time.ts';
import { refused } from './answers.ts';
import { Customers, type WorldCustomer } from './customers.ts';
import { type FatesToCome, type ReadFate, type WriteFate, courseOf } from './fate.ts';
import { type Telling, read } from './read.ts';
import { optInsOverNewer } from './opted-out-elsewhere.ts';
import { subjectsOf } from './subjects.ts';
import type { MemberFates, Scene, Write, Written } from './write.ts';
import { addToList } from './writes/add-to-list.ts';
import { changeIdentifiers } from './writes/change-identifiers.ts';
import { registerGroup, updateGroup } from './writes/group.ts';
import { register } from './writes/register.ts';
import { refer, setImage, setStatus, subscribe, update } from './writes/set-values.ts';

/** A write that was applied, and what it brought, word by word: a mark among them tells which operation it was. */
type LedgerEntry = Call & { readonly said: readonly string[] };

type Plan = {
  readonly writes?: readonly WriteFate[];
  readonly reads?: readonly ReadFate[];
  /** Without its rules it forgives nothing: a double in its ledger is the till's doing, and no refusal hides it. */
  readonly rules?: boolean;
  /** With its rules it forgives nothing either: what was done before is refused, and stands in the ledger again. */
  readonly countsDoubles?: boolean;
};

const aWhileMs = 6000;
/** What comes late comes within the service's own time-out. */
const lateMs = 45_000;
const patienceMs = { read: 10_000, write: 30_000 };

/** The service, for every write the till knows and what verifies it. It counts what it applies, twice too. */
export class ServiceWorld implements Service, FatesToCome, Telling {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  readonly customers = new Customers();
  /** Every write applied, in order. */
  readonly ledger: LedgerEntry[] = [];
  /** Every write that came, in order. */
  readonly came: Call[] = [];
  /** Requests that met another one of the same customer. */
  readonly overlaps: string[] = [];
  /** The reasons of opt-ins that came over an opt-out of elsewhere that could have been read before. */
  readonly overNewer: string[] = [];
  readonly fates: FatesToCome['fates'];
  readonly readFates: FatesToCome['readFates'];
  readonly ofMembers: MemberFates = {
    refused: new Map(),
    leftOut: new Set(),
    breaksAfter: Infinity,
    tellsChildren: true,
  };
  tellsDetails = true;
  namesSurvivor = false;
  answersMerged = false;
  readonly #time: ManualTime;
  readonly #rules: boolean;
  readonly #countsDoubles: boolean;
  /** Whom the requests are about on whose answer a till waits. */
  #underWay: (readonly string[])[] = [];
  /** Whom the writes are about at which the service is still at work, though nobody waits for the answer. */
  #atWork: (readonly string[])[] = [];

  constructor(time: ManualTime, { writes = [], reads = [], rules = false, countsDoubles = false }: Plan = {}) {
    this.#time = time;
    this.#rules = rules;
    this.#countsDoubles = countsDoubles;
    this.fates = [...writes];
    this.readFates = [...reads];
  }

  readonly call = async (call: Call): Promise<Answer<unknown>> => {
    const subjects = subjectsOf(call, this.customers);
    if (meets(subjects, this.#underWay)) this.overlaps.push(`${call.method} ${call.path}`);
    this.#underWay.push(subjects);
    this.overNewer.push(...optInsOverNewer(call, this.customers));
    const answer = await this.#answer(call, subjects);
    this.#underWay = this.#underWay.filter((one) => one !== subjects);
    return answer;
  };

  /** A till that dies takes its connections with it. */
  forgetConnections(): void {
    this.#underWay = [];
  }

  /** Somebody registers at another till. */
  registerElsewhere(body: RegisterRequest): void {
    register({ method: 'POST', path: '/v2/customers', body }, this.#scene(false));
  }

  /** Another source knows somebody by these; they need not be customers of ours. */
  plantElsewhere(identifiers: readonly Identifier[], id?: number): void {
    const nobody = { createdAtMs: this.#time.now(), till: '', profile: { firstName: '', lastName: '' } };
    this.customers.add({ ...nobody, identifiers, elsewhere: true, ...(id !== undefined && { id }) });
  }

  /** Somebody has been a customer for long, under this id. */
  add(id: number, ...identifiers: readonly Identifier[]): WorldCustomer {
    const profile = { firstName: 'Ana', lastName: 'Sol' };
    const made = { createdAtMs: 0, till: 'till.1', loyaltyType: 'non_loyalty' };
    return this.customers.add({ ...made, id, identifiers, profile });
  }

  /** A customer opts out where no till of the test sees it. */
  optOutElsewhere(
    identifier: Identifier,
    { channel, priority }: Pick<SubscriptionDraft, 'channel' | 'priority'>,
  ): void {
    const customer = this.customers.holderOf(identifier);
    const choice = `${channel} ${priority}`;
    if (!customer || customer.subscriptions.get(choice)?.type === 'OPTOUT') return;
    customer.subscriptions.set(choice, { channel, priority, type: 'OPTOUT' });
    customer.optedOutElsewhere.set(choice, 'unread');
  }

  of(id: number): WorldCustomer {
    const customer = this.customers.find(id);
    if (!customer) throw new Error(`There is no customer ${id}`);
    return customer;
  }

  /** Somebody joins two accounts. */
  merge(id: number, survivorId: number): void {
    this.customers.merge(this.of(id), this.of(survivorId));
  }

  heldBy(id: number): readonly string[] {
    return this.of(id).identifiers.map(({ value }) => value);
  }

  /** Below whom somebody stands, who is known by this mobile. */
  parentOf(value: string): number | null {
    return this.customers.holderOf({ type: 'mobile', value })?.parentId ?? null;
  }

  /** Everybody who was invited, and by whom. */
  get invitations() {
    return this.customers.all().flatMap(({ id, invitees }) => invitees.map((one) => ({ ...one, customerId: id })));
  }

  /** How often a word was written. */
  countOf(word: string): number {
    return this.ledger.filter(({ said }) => said.includes(word)).length;
  }

  async #answer(call: Call, subjects: readonly string[]): Promise<Answer<unknown>> {
    const isRead = call.method === 'GET';
    const { commits, comes, after } = courseOf(call.method, this);
    const own = isRead
      ? { answer: read(call, { customers: this.customers, telling: this }) }
      : this.#take(call, { subjects, commits, comes });
    if (after !== undefined) await this.#wait(after === 'a-while' ? aWhileMs : patienceMs[isRead ? 'read' : 'write']);
    if (typeof comes === 'object') return comes;
    if (!own) throw new Error('A write that is not taken has an answer of its own');
    return comes === 'as-known' && 'again' in own && own.again ? own.again : own.answer;
  }

  /** Takes a write now, later or not at all. One customer's writes are taken one at a time (521). */
  #take(
    call: Call,
    {
      subjects,
      commits,
      comes,
    }: Pick<ReturnType<typeof courseOf>, 'commits' | 'comes'> & { subjects: readonly string[] },
  ): Written | null {
    this.came.push(call);
    if (commits === 'never') return null;
    if (this.#rules && meets(subjects, this.#atWork)) return { answer: refused(521, 521), said: null };
    if (commits === 'now') return this.#apply(call, comes === 'in-part');
    this.#atWork.push(subjects);
    this.#time.schedule(lateMs, () => {
      this.#atWork = this.#atWork.filter((one) => one !== subjects);
      this.#apply(call, false);
    });
    return null;
  }

  #apply(call: Call, inPart: boolean): Written {
    const written = writeOf(call)(call, this.#scene(inPart));
    if (written.said) this.ledger.push({ ...call, said: written.said });
    return written;
  }

  #scene(inPart: boolean): Scene {
    const { customers, ofMembers } = this;
    const [rules, countsDoubles, nowMs] = [this.#rules, this.#countsDoubles, this.#time.now()];
    return { customers, ofMembers, rules, countsDoubles, nowMs, inPart };
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#time.schedule(ms, resolve));
  }
}

function meets(subjects: readonly string[], others: readonly (readonly string[])[]): boolean {
  return others.some((one) => one.some((subject) => subjects.includes(subject)));
}

/** What this world does with each route. One that adds to a list of a customer needs no row. */
const writes: Readonly<Partial<Record<WriteRoute, Write>>> = {
  'POST /v2/customers': register,
  'PUT /v2/customers/{customerId}': update,
  'POST /v2/customers/{customerId}/changeIdentifier': changeIdentifiers,
  'POST /v2/customers/{customerId}/subscriptions': subscribe,
  'PUT /v2/customers/lookup/status': setStatus,
  'POST /v2/customers/{customerId}/setImage': setImage,
  'POST /v2/customers/{customerId}/referrals': refer,
  'POST /v2/customers/bulk': registerGroup,
  'PUT /v2/customers/bulk': updateGroup,
};

function writeOf({ method, path }: Call): Write {
  const route = `${method} ${path.replace(/\/\d+/, '/{customerId}')}`;
  const [, write] = Object.entries(writes).find(([name]) => name === route) ?? [];
  if (write) return write;
  if (!/^POST .*\/\{customerId\}\/\w+$/.test(route)) throw new Error(`This world does not know ${route}`);
  return addToList;
}
