import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';

export const channels = ['MOBILE', 'EMAIL', 'WHATSAPP', 'WECHAT', 'LINE', 'IOS', 'ANDROID'] as const;
export const priorities = ['TRANS', 'BULK'] as const;

/** Every customer is asked about these. */
const alwaysAsked: ReadonlySet<Channel> = new Set(['MOBILE', 'EMAIL']);

export type Channel = (typeof channels)[number];
export type Choice = SubscriptionDraft['type'];

/** What a choice applies to: our own source and the whole org, unless the choice names others. */
export type Scope = Pick<SubscriptionDraft, 'sourceName' | 'accountId' | 'orgUnitId'>;
export const usualScope: Scope = {};

/** What a customer wants, by cell. A cell is missing while nobody has said anything about it. */
export type Choices = ReadonlyMap<string, SubscriptionDraft>;

type Cell = Scope & { readonly channel: string; readonly priority: string };
type Told = Cell & { readonly type: string };

/** Channel, priority and scope in one text. */
export function cellOf({ channel, priority, ...scope }: Cell): string {
  return `${channel} ${priority} ${wordOf(scope)}`;
}

/** A scope in one text. */
export function wordOf({ sourceName = '', accountId = '', orgUnitId }: Scope): string {
  return JSON.stringify([sourceName, accountId, orgUnitId ?? null]);
}

/** When several speak about one cell, the later one counts. */
export function choicesOf(...told: readonly (readonly Told[])[]): Choices {
  return new Map(told.flat().flatMap((one) => (isChoice(one) ? [[cellOf(one), one] as const] : [])));
}

export function withChoice(choices: Choices, choice: SubscriptionDraft): Choices {
  return new Map([...choices, [cellOf(choice), choice]]);
}

/** The changes that lead from one set of choices to the other. */
export function changesBetween(before: Choices, after: Choices): SubscriptionDraft[] {
  return [...after].flatMap(([cell, choice]) => (before.get(cell)?.type === choice.type ? [] : [choice]));
}

/** The choices as a draft keeps them beside a change. */
export function draftsOf(choices: Choices): SubscriptionDraft[] {
  return [...choices.values()];
}

/** Opts out of everything that was ever asked, and always out of mobile and e-mail. */
export function optedOutOfAll(choices: Choices): Choices {
  const always = [...alwaysAsked].flatMap((channel) => priorities.map((priority) => ({ channel, priority })));
  const out = [...choices.values(), ...always].map((one) => ({ ...one, type: 'OPTOUT' as const }));
  return choicesOf(out);
}

/** The channels to show: mobile and e-mail always, another channel when something is known about it. */
export function shownChannels(choices: Choices, scope: Scope = usualScope): readonly Channel[] {
  const isKnown = (channel: Channel) =>
    priorities.some((priority) => choices.has(cellOf({ channel, priority, ...scope })));
  return channels.filter((channel) => alwaysAsked.has(channel) || isKnown(channel));
}

/** The usual scope, and every other scope that a choice was made for. */
export function scopesOf(choices: Choices): readonly Scope[] {
  const said = draftsOf(choices).map(({ sourceName, accountId, orgUnitId }) => ({ sourceName, accountId, orgUnitId }));
  const others = new Map(said.map((scope) => [wordOf(scope), scope]));
  others.delete(wordOf(usualScope));
  return [usualScope, ...others.values()];
}

function isChoice(told: Told): told is SubscriptionDraft {
  const has = (list: readonly string[], word: string) => list.includes(word);
  return has(channels, told.channel) && has(priorities, told.priority) && has(['OPTIN', 'OPTOUT'], told.type);
}
