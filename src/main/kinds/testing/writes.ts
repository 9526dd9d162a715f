import type { GroupDraft } from '#contract/drafts/group.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Work, WorkKind } from '#contract/drafts/work.ts';
import { type ShownCustomer, memberOf } from './shown-customer.ts';

/** What every test that writes knows of a kind: the model, the fault suite, the weekend and those of the desk. */
type TestWrite<K extends WorkKind> = {
  /** Whom it makes, or is done to. */
  readonly about: 'newcomer' | 'customer' | 'group';
  /** The word by which the nth of its kind is known wherever it shows. */
  readonly mark: (nth: number, of: ShownCustomer) => string;
  /** So many marks there are, where the service has a supply of them. */
  readonly supply?: number;
  /** What a person enters. The mark shows once for each time it is applied. */
  readonly work: (mark: string, of: ShownCustomer) => Extract<Work, { readonly kind: K }>;
  /** Where it shows on the wire, as the document prints it and a fault of the training service takes it. */
  readonly route: `${'POST' | 'PUT'} /v2/customers${string}`;
  /** May it be written twice? Set again it is the same, and the document has no reading for it. */
  readonly mayRepeat: boolean;
  /** Is one for each customer all there may be? `if-blind`: only where the test does not follow what holds. */
  readonly once: 'always' | 'if-blind' | 'no';
  /** What tells the service when it was taken, should it be sent later, and whether that may be refused. */
  readonly dated: { readonly by: 'createDate' | 'createdOn' | 'invitedOn'; readonly isRefusable: boolean } | null;
};

type TestWrites = { readonly [K in WorkKind]: TestWrite<K> };

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)]).toString('base64');

const table = {
  registration: {
    about: 'newcomer',
    mark: (nth) => `First${nth}`,
    work: (mark, { firstName, mobile }) => ({
      kind: 'registration',
      draft: { ...emptyDraft, firstName, lastName: mark, mobile },
    }),
    route: 'POST /v2/customers',
    mayRepeat: false,
    once: 'always',
    dated: { by: 'createDate', isRefusable: true },
  },
  update: {
    about: 'customer',
    mark: (nth) => `Name${nth}`,
    work: (mark, { lastName }) => ({
      kind: 'update',
      draft: { changes: { lastName: mark }, before: lastName === null ? {} : { lastName } },
    }),
    route: 'PUT /v2/customers/{customerId}',
    mayRepeat: false,
    once: 'no',
    dated: null,
  },
  'identifier-change': {
    about: 'customer',
    mark: (nth) => `e${nth}@example.org`,
    work: (mark, { email }) => ({
      kind: 'identifier-change',
      draft: {
        // Typed in capitals, which no e-mail has on the wire.
        add: [{ type: 'email', value: mark.toUpperCase() }],
        remove: email === null ? [] : [{ type: 'email', value: email }],
      },
    }),
    route: 'POST /v2/customers/{customerId}/changeIdentifier',
    mayRepeat: false,
    once: 'no',
    dated: null,
  },
  card: {
    about: 'customer',
    // Free in the drawer of the training service (its README), whose series allows one active card each.
    mark: (nth) => `71004${String(60 + nth).padStart(8, '0')}`,
    supply: 50,
    work: (mark) => ({ kind: 'card', draft: { cardNumber: mark, statusLabel: 'ACTIVE' } }),
    route: 'POST /v2/customers/{customerId}/changeIdentifier',
    mayRepeat: false,
    once: 'always',
    dated: null,
  },
  subscriptions: {
    about: 'customer',
    mark: (nth) => `asked ${nth}`,
    work: (mark, { consent: { holds, ...choice } }) => ({
      kind: 'subscriptions',
      draft: {
        changes: [{ ...choice, type: holds === 'OPTIN' ? 'OPTOUT' : 'OPTIN' }],
        before: holds === null ? [] : [{ ...choice, type: holds }],
        reason: mark,
      },
    }),
    route: 'POST /v2/customers/{customerId}/subscriptions',
    mayRepeat: false,
    // What holds already is set again when its answer was lost, because nobody can read whether the reason arrived.
    once: 'if-blind',
    dated: null,
  },
  'status-label': {
    about: 'customer',
    mark: (nth) => `because ${nth}`,
    work: (mark, { label }) => ({
      kind: 'status-label',
      draft: { label: label === 'Active' ? 'Dormant' : 'Active', reason: mark },
    }),
    route: 'PUT /v2/customers/lookup/status',
    mayRepeat: true,
    once: 'no',
    dated: { by: 'createdOn', isRefusable: false },
  },
  referral: {
    about: 'customer',
    mark: (nth) => `friend${nth}@example.org`,
    work: (mark) => ({
      kind: 'referral',
      draft: { campaignToken: 'GLOWPAL', invitees: [{ channel: 'EMAIL', name: 'Noor', identifier: mark }] },
    }),
    route: 'POST /v2/customers/{customerId}/referrals',
    mayRepeat: false,
    once: 'no',
    dated: { by: 'invitedOn', isRefusable: false },
  },
  image: {
    about: 'customer',
    mark: (nth) => `picture-${nth}.png`,
    work: (mark) => ({ kind: 'image', draft: { fileName: mark, mediaType: 'image/png', base64: png } }),
    route: 'POST /v2/customers/{customerId}/setImage',
    mayRepeat: true,
    once: 'no',
    dated: null,
  },
  'group-registration': {
    about: 'group',
    mark: (_nth, head) => wireMobileOf(head),
    work: (_mark, head) => ({ kind: 'group-registration', draft: groupOf(head) }),
    route: 'POST /v2/customers/bulk',
    mayRepeat: false,
    once: 'always',
    dated: { by: 'createDate', isRefusable: true },
  },
  'group-association': {
    about: 'group',
    mark: (_nth, head) => wireMobileOf(head),
    work: (_mark, head) => ({ kind: 'group-association', draft: groupOf(head) }),
    route: 'PUT /v2/customers/bulk',
    mayRepeat: true,
    once: 'always',
    dated: null,
  },
} as const satisfies TestWrites;

/** One write of each kind, as the tests make it. A kind without a row here does not compile. */
export const writes: TestWrites = table;

/** Every route that writes. */
export type WriteRoute = (typeof table)[WorkKind]['route'];

export const workKinds = Object.keys(table) as readonly WorkKind[];

/** Kinds that are done to one customer. */
export type ChangeKind = {
  [K in WorkKind]: (typeof table)[K]['about'] extends 'customer' ? K : never;
}[WorkKind];

export const changeKinds = workKinds.filter((kind): kind is ChangeKind => writes[kind].about === 'customer');

/** The codes are of the training service. A group is known by its head. */
function groupOf(head: ShownCustomer): GroupDraft {
  const codes = { hierarchyCode: 'LH-FAMILY', roleCode: 'HEAD', childRoleCode: 'MEMBER' };
  return { head: memberOf(head), parent: null, children: [...head.family], ...codes };
}

function wireMobileOf({ mobile }: ShownCustomer): string {
  return `91${mobile}`;
}
