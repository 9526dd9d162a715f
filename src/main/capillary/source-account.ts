import { type Answer, invalid } from './answers/answer.ts';

/** What a till knows about sources by itself: its own, its account there, and which sources demand an account. */
export type OwnSource = {
  readonly source: string;
  readonly accountId: string | undefined;
  readonly sourcesWithAccounts: readonly string[];
};

/** The source that a call is about, and its account if the source has several. By default the till's own. */
export type SourceAccount = { readonly source?: string | undefined; readonly accountId?: string | undefined };

/**
 * Sources with several accounts. The headings name different ones. This is all of them together, for an org that has
 * not named its own.
 */
export const sourcesWithAccounts: readonly string[] = [
  'FACEBOOK',
  'WEB_ENGAGE',
  'WECHAT',
  'MARTJACK',
  'LINE',
  'MOBILE_APP',
];

type Resolved =
  | { readonly ok: true; readonly value: { readonly source: string; readonly accountId: string | undefined } }
  | { readonly ok: false; readonly answer: Extract<Answer<never>, { kind: 'invalid' }> };

/** The query parameters `source` and `accountId` of a call; 8045 if the source demands an account and we know none. */
export function resolveSourceAccount(own: OwnSource, named: SourceAccount): Resolved {
  const ofTill = isBlank(named.source);
  const source = ofTill ? own.source : named.source;
  const accountId = ofTill && isBlank(named.accountId) ? own.accountId : named.accountId;
  if (lacksAccount(own, { source, accountId })) {
    return { ok: false, answer: invalid(8045, `accountId is missing for ${source}`) };
  }
  return { ok: true, value: { source: source ?? own.source, accountId } };
}

/**
 * The first source in a body, at any depth, that demands an account and has none; or `null`. Profiles and their
 * relatives say `source`, subscriptions say `sourceName`.
 */
export function sourceWithoutAccount(own: OwnSource, body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { source, sourceName, accountId } = body as Readonly<Record<string, unknown>>;
  for (const name of [source, sourceName]) {
    if (typeof name === 'string' && lacksAccount(own, { source: name, accountId })) return name;
  }
  for (const [name, part] of Object.entries(body)) {
    const missing = orgsOwn.has(name) ? null : sourceWithoutAccount(own, part);
    if (missing !== null) return missing;
  }
  return null;
}

/** The org chooses the keys inside these members. A key `source` in them does not mean a source. */
const orgsOwn: ReadonlySet<string> = new Set(['fields', 'customFields', 'extendedFields', 'meta', 'attributes']);

function lacksAccount(
  own: OwnSource,
  { source = own.source, accountId }: { readonly source?: string | undefined; readonly accountId?: unknown },
): boolean {
  return own.sourcesWithAccounts.includes(source) && isBlank(accountId);
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}
