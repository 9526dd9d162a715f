import type { Identifier } from '#contract/customer.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import type { IdentifierChange } from '../../capillary/customers/change-identifiers.ts';
import type { ReferralsRequest } from '../../capillary/loyalty/referrals.ts';
import type { Call, Service } from '../../capillary/service.ts';
import { type Fate, accepted, meetFate, refused } from './fate.ts';
import type { ManualTime } from '../../testing/manual-time.ts';

type Customer = { readonly id: number; identifiers: readonly Identifier[]; mergedInto?: number };

type Invitation = {
  readonly customerId: number;
  readonly type: string;
  readonly identifier: string;
  invitedOn: string;
};

/**
 * A service whose customers are there already. It forgives nothing: every write that reaches it is done and counted,
 * those that a real service would find done before among them, so a double in its ledger is the till's doing.
 */
export class CustomerWorld implements Service {
  readonly source = 'INSTORE';
  readonly accountId = undefined;
  readonly sourcesWithAccounts = [];
  readonly till = 'till.9';
  readonly language = () => 'en';
  readonly ledger: Call[] = [];
  /** The fate of each write to come, in order; then all are answered. */
  readonly fates: Fate[] = [];
  readonly invitations: Invitation[] = [];
  /** Holders in another source: adding one of their identifiers joins the accounts, and they survive. */
  readonly elsewhere = new Map<string, number>();
  /** Is a customer who was merged away answered with the survivor (91009), or refused (8069)? */
  namesSurvivor = false;
  readonly #customers = new Map<number, Customer>();
  readonly #time: ManualTime;

  constructor(time: ManualTime) {
    this.#time = time;
  }

  add(id: number, ...identifiers: readonly Identifier[]): void {
    this.#customers.set(id, { id, identifiers });
  }

  /** Somebody joins two accounts. */
  merge(id: number, survivorId: number): void {
    const [victim, survivor] = [this.#customers.get(id), this.#customers.get(survivorId)];
    if (!victim || !survivor) throw new Error('There is nobody to merge');
    survivor.identifiers = [...survivor.identifiers, ...victim.identifiers];
    victim.identifiers = [];
    victim.mergedInto = survivorId;
  }

  heldBy(id: number): readonly string[] {
    return this.#customers.get(id)?.identifiers.map(({ value }) => value) ?? [];
  }

  readonly call = (call: Call): Promise<Answer<unknown>> =>
    call.method === 'GET'
      ? Promise.resolve(this.#read(call))
      : meetFate(this.fates.shift(), this.#time, () => this.#write(call));

  #write(call: Call): Answer<unknown> {
    const customer = this.#customers.get(Number(call.path.split('/')[3]));
    if (!customer) return refused({ code: 8009, message: 'nobody' }, 500);
    if (customer.mergedInto !== undefined) return refused({ code: 8069, message: 'merged away' }, 500);
    return call.path.endsWith('/referrals') ? this.#invite(call, customer) : this.#change(call, customer);
  }

  #change(call: Call, customer: Customer): Answer<unknown> {
    const { add = [], remove = [] } = call.body as IdentifierChange;
    const added = add.map(({ type, value }) => ({ type, value: String(value) }));
    if (added.some((one) => (this.#holderOf(one) ?? customer).id !== customer.id)) {
      return refused({ code: 8007, message: 'taken' }, 500);
    }
    this.ledger.push(call);
    if (added.some((one) => this.#holderOf(one))) return refused({ code: 8071, message: 'has it already' }, 500);
    const removed = new Set(remove.map(({ value }) => String(value)));
    customer.identifiers = [...customer.identifiers.filter(({ value }) => !removed.has(value)), ...added];
    const survivorId = added.map(({ value }) => this.elsewhere.get(value)).find((id) => id !== undefined);
    // The samples name an id that is nobody's where nothing was joined.
    if (survivorId === undefined) return accepted({ createdId: 1_000_000 + customer.id });
    this.merge(customer.id, survivorId);
    return accepted({ createdId: survivorId }, [{ code: 8051, message: 'joined' }]);
  }

  #invite(call: Call, { id: customerId }: Customer): Answer<unknown> {
    this.ledger.push(call);
    const body = call.body as ReferralsRequest;
    for (const { type, referral } of body.customerReferrals.flatMap(({ referrals }) => referrals)) {
      for (const { identifier, invitedOn = '' } of referral) {
        this.invitations.push({ customerId, type, identifier, invitedOn: `${invitedOn}.0` });
      }
    }
    return accepted(body);
  }

  #read({ path, query }: Call): Answer<unknown> {
    if (path.endsWith('/lookup')) {
      const wanted = { type: String(query?.['identifierName']), value: String(query?.['identifierValue']) };
      const holder = this.#holderOf(wanted);
      return holder ? accepted({ entity: holder.id }) : refused({ code: 8015, message: 'nobody' }, 200);
    }
    const customer = this.#customers.get(Number(path.split('/')[3]));
    if (!customer) return refused({ code: 8015, message: 'nobody' }, 200);
    const { mergedInto } = customer;
    const survivor = mergedInto === undefined ? undefined : this.#customers.get(mergedInto);
    if (survivor && !this.namesSurvivor) return refused({ code: 8069, message: 'merged away' }, 200);
    if (path.endsWith('/referrals')) {
      const invitees = this.invitations.filter(({ customerId }) => customerId === customer.id);
      return accepted({ data: [{ customer: { id: customer.id }, invitees }] });
    }
    const warnings = survivor ? [{ code: 91009, message: 'the survivor' }] : [];
    return accepted(detailsOf(survivor ?? customer, this.source), warnings);
  }

  #holderOf({ type, value }: Identifier): Customer | undefined {
    return [...this.#customers.values()].find(({ identifiers }) =>
      identifiers.some((one) => one.type === type && one.value === value),
    );
  }
}

function detailsOf({ id, identifiers }: Customer, source: string): object {
  const cards = identifiers.filter(({ type }) => type === 'cardnumber');
  const others = identifiers.filter(({ type }) => type !== 'cardnumber');
  return {
    id,
    profiles: [{ firstName: 'Mara', source, identifiers: others, identifiersAll: others }],
    cardDetails: cards.map(({ value }) => ({ cardNumber: value })),
  };
}
