import type { Work, WorkKind } from '#contract/drafts/work.ts';
import { kinds } from '../../kinds/kinds.ts';

/** What a write is made from. */
export type Material = {
  /** Shows in the ledger of the service, once for each time the write is applied. */
  readonly mark: string;
  /** How many marks were given before. */
  readonly nth: number;
  /** The customer's mobile, as typed. */
  readonly mobile: string;
  /** Somebody else's. */
  readonly otherMobile: string | null;
  /** What earlier changes of identifiers gave this customer. */
  readonly gained: readonly string[];
};

const channels = ['EMAIL', 'MOBILE', 'WECHAT', 'WHATSAPP', 'IOS', 'ANDROID', 'LINE'] as const;
/** The first bytes of a PNG. */
const picture = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');

/** How one write of each kind is drafted. */
const drafts: Readonly<Record<WorkKind, (material: Material) => Work>> = {
  registration: ({ mark, mobile }) => ({
    kind: 'registration',
    draft: {
      firstName: 'Ines',
      lastName: mark,
      mobile,
      email: '',
      cardNumber: '',
      mobileConsent: true,
      emailConsent: false,
    },
  }),
  update: ({ mark }) => ({ kind: 'update', draft: { changes: { lastName: mark }, before: {} } }),
  'identifier-change': ({ mark, gained }) => ({
    kind: 'identifier-change',
    draft: {
      add: [{ type: 'email', value: mark }],
      remove: gained.slice(-1).map((value) => ({ type: 'email', value })),
    },
  }),
  card: ({ mark }) => ({ kind: 'card', draft: { cardNumber: mark, statusLabel: 'ACTIVE' } }),
  // Each sets a value that no other sets, for what is so already needs no writing.
  subscriptions: ({ mark, nth }) => ({
    kind: 'subscriptions',
    draft: {
      changes: [
        {
          channel: channels[nth % channels.length] ?? 'EMAIL',
          priority: Math.floor(nth / channels.length) % 2 === 0 ? 'BULK' : 'TRANS',
          type: nth < 2 * channels.length ? 'OPTIN' : 'OPTOUT',
        },
      ],
      before: [],
      reason: mark,
    },
  }),
  'status-label': ({ mark }) => ({ kind: 'status-label', draft: { label: 'Gold', reason: mark } }),
  referral: ({ mark }) => ({
    kind: 'referral',
    draft: { campaignToken: 'SPRING', invitees: [{ channel: 'EMAIL', name: '', identifier: mark }] },
  }),
  image: ({ mark }) => ({ kind: 'image', draft: { fileName: mark, mediaType: 'image/png', base64: picture } }),
  'group-registration': (material) => ({ kind: 'group-registration', draft: groupOf(material) }),
  'group-association': (material) => ({ kind: 'group-association', draft: groupOf(material) }),
};

/** What this till can do to a customer, as far as `kinds/kinds.ts` lists it; a registration is made on its own. */
export const changeKinds = (Object.keys(kinds) as WorkKind[]).filter((name) => name !== 'registration');

export function workOf(kind: WorkKind, material: Material): Work {
  return drafts[kind](material);
}

/** Set to a value and never read: such a write may be applied again, though not once a later one was. */
export function isRepeatable(kind: WorkKind): boolean {
  return kind === 'status-label' || kind === 'image' || kind === 'group-association';
}

/** Somebody new of whom nobody but the group tells. */
export function kinOf(mark: string): string {
  return `kin.${mark}`;
}

/** The customer as head of somebody new and, where there is one, of another customer: it stands in both lanes. */
function groupOf({ mark, mobile, otherMobile }: Material) {
  const person = (type: string, value: string) => ({ firstName: 'Ines', lastName: '', identifiers: [{ type, value }] });
  return {
    head: person('mobile', mobile),
    parent: null,
    children: [person('email', kinOf(mark)), ...(otherMobile === null ? [] : [person('mobile', otherMobile)])],
    hierarchyCode: mark,
    roleCode: 'HEAD',
    childRoleCode: 'KIN',
  };
}
