import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';

export const channels = ['MOBILE', 'EMAIL', 'WHATSAPP', 'WECHAT', 'LINE', 'IOS', 'ANDROID'] as const;
export const priorities = ['TRANS', 'BULK'] as const;

export type Channel = (typeof channels)[number];
export type Priority = (typeof priorities)[number];
export type Choice = SubscriptionDraft['type'];

/** What a customer wants, by channel and priority; what nobody has said is not there. */
export type Choices = ReadonlyMap<string, Choice>;

type Told = { readonly channel: string; readonly priority: string; readonly type: string };

export function cellOf({ channel, priority }: Pick<Told, 'channel' | 'priority'>): string {
  return `${channel} ${priority}`;
}

/** The later of several that speak of one cell counts. */
export function choicesOf(...told: readonly (readonly Told[])[]): Choices {
  const said = told.flat().filter(({ type }) => type === 'OPTIN' || type === 'OPTOUT');
  return new Map(said.map((one) => [cellOf(one), one.type as Choice]));
}

/** What has to be sent to get from one to the other. */
export function changesBetween(before: Choices, after: Choices): SubscriptionDraft[] {
  return cells().flatMap((cell) => {
    const type = after.get(cellOf(cell));
    return type !== undefined && type !== before.get(cellOf(cell)) ? [{ ...cell, type }] : [];
  });
}

/** What was known, in the form in which it is kept beside a change. */
export function draftsOf(choices: Choices): SubscriptionDraft[] {
  return changesBetween(new Map(), choices);
}

/** Out of everything that was ever asked, and of mobile and e-mail in any case. */
export function optedOutOfAll(choices: Choices): Choices {
  const asked = cells().filter(
    (cell) => choices.has(cellOf(cell)) || cell.channel === 'MOBILE' || cell.channel === 'EMAIL',
  );
  return new Map([...choices, ...asked.map((cell) => [cellOf(cell), 'OPTOUT'] as const)]);
}

/** Those to show: mobile and e-mail always, another channel where something is known of it. */
export function shownChannels(choices: Choices): readonly Channel[] {
  return channels.filter(
    (channel) =>
      channel === 'MOBILE' ||
      channel === 'EMAIL' ||
      priorities.some((priority) => choices.has(cellOf({ channel, priority }))),
  );
}

function cells(): readonly { readonly channel: Channel; readonly priority: Priority }[] {
  return channels.flatMap((channel) => priorities.map((priority) => ({ channel, priority })));
}
