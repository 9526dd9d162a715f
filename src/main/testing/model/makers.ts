import type { Work, WorkKind } from '#contract/drafts/work.ts';
import { type ShownCustomer, somebody } from '../../kinds/testing/shown-customer.ts';
import { workKinds, writes } from '../../kinds/testing/writes.ts';

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

/** What this till can do to a customer; a registration is made on its own. */
export const laterKinds = workKinds.filter((kind) => kind !== 'registration');

export function workOf(kind: WorkKind, material: Material): Work {
  const { mark } = material;
  const work = writes[kind].work(mark, shownOf(material));
  if (work.kind !== 'group-registration' && work.kind !== 'group-association') return work;
  // Any hierarchy is known in this world. So the mark shows in each request of a group, whoever of it is left to be sent.
  return { ...work, draft: { ...work.draft, hierarchyCode: mark } };
}

/** The nth choice of messages. */
export function choiceOf(nth: number): Pick<ShownCustomer['consent'], 'channel' | 'priority'> {
  return {
    channel: channels[nth % channels.length] ?? 'EMAIL',
    priority: Math.floor(nth / channels.length) % 2 === 0 ? 'BULK' : 'TRANS',
  };
}

/** Somebody new of whom nobody but the group tells. */
export function kinOf(mark: string): string {
  return `kin.${mark}`;
}

function shownOf({ mark, nth, mobile, otherMobile, gained }: Material): ShownCustomer {
  const person = (type: string, value: string) => ({ firstName: 'Ines', lastName: '', identifiers: [{ type, value }] });
  return {
    ...somebody(nth),
    mobile,
    email: gained.at(-1) ?? null,
    // Each sets a value that no other sets, for what is so already needs no writing.
    consent: { ...choiceOf(nth), holds: null },
    // The customer stands above somebody new and, where there is one, another customer: so the group is in both lanes.
    family: [person('email', kinOf(mark)), ...(otherMobile === null ? [] : [person('mobile', otherMobile)])],
  };
}
