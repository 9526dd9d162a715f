import { plainNumber, seriesOfNumber } from '#contract/card-series.ts';
import type { CardDraft } from '#contract/drafts/card.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { Identifier } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import type { TouchPorts } from '../outbox/reach.ts';

/** What writes touch: the one vocabulary of all kinds. Two writes touch the same if they have a word in common. */

/** @param name as the draft has it, for example `firstName` or `fields.size` */
export const field = (name: string): string => `field ${name}`;

export const label = 'label';
export const image = 'image';
export const hierarchy = (code: string): string => `hierarchy ${folded(code)}`;
export const invitee = (channel: string, identifier: string): string => `invitee ${channel} ${folded(identifier)}`;

/** One identifier, wherever it is kept. */
export const identifier = ({ type, value }: Identifier): string => `identifier ${folded(type)} ${folded(value)}`;

/** What a customer has of one type in one source, of which one follows another. Of cards there may be several. */
export const identifierPlace = ({ type }: Pick<Identifier, 'type'>, place: Place, ports: TouchPorts): string =>
  `place ${folded(type)} ${inSource(place.source, place.accountId, ports)}`;

/** A card's number, as an identifier, and its series, if the till knows which. */
export function cardAndSeries(
  { cardNumber: value, seriesId: id, seriesCode: code }: Pick<CardDraft, 'cardNumber' | 'seriesId' | 'seriesCode'>,
  { cardSeries }: TouchPorts,
): readonly string[] {
  const isNamed = id !== undefined || code !== undefined;
  const series = isNamed ? { id, code } : seriesOfNumber(cardSeries, plainNumber(value));
  const words = series ? [`series ${series.id ?? ''} ${folded(series.code ?? '')}`] : [];
  return [identifier({ type: 'cardnumber', value }), ...words];
}

/** One choice of messages. Without a source, it is about our own. */
export function choice({ channel, priority, ...place }: SubscriptionDraft, ports: TouchPorts): string {
  return `choice ${channel} ${priority} ${inSource(place.sourceName, place.accountId, ports)} ${place.orgUnitId ?? ''}`;
}

/** The address to which a channel leads, in whichever source. */
export const address = (type: string): string => `address ${folded(type)}`;

const addressOf = {
  EMAIL: 'email',
  MOBILE: 'mobile',
  WHATSAPP: 'mobile',
  WECHAT: 'wechat',
  LINE: 'line',
  // An app is known by the identifier of its device.
  IOS: 'mobilePush',
  ANDROID: 'mobilePush',
} as const satisfies Record<SubscriptionDraft['channel'], string>;

export const addressOfChannel = (channel: SubscriptionDraft['channel']): string => address(addressOf[channel]);

function inSource(source: string | undefined, accountId: string | undefined, ports: TouchPorts): string {
  const own = source === undefined;
  return `${folded(own ? ports.source : source)}/${folded((own ? ports.accountId : accountId) ?? '')}`;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
