import { type Answer, invalid } from './answers/answer.ts';

/** What a till knows of sources by itself: its own, its account there, and which sources demand an account. */
export type OwnSource = {
  readonly source: string;
  readonly accountId: string | undefined;
  readonly sourcesWithAccounts: readonly string[];
};

/** The source, and for sources with several accounts the account, that a call is about. The till's own unless named. */
export type SourceAccount = { readonly source?: string | undefined; readonly accountId?: string | undefined };

/**
 * Sources with several accounts. The headings name different ones; this is all of them together, for an org that has
 * not told its own.
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

/** The query parameters `source` and `accountId` of a call. 8045: the source demands an account and none is known. */
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
 * The first source anywhere in a body that demands an account and stands without one, or `null`. Profiles and their
 * relatives say `source`, subscriptions `sourceName`.
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

/** Members whose keys the org chooses: one that it calls `source` is none. */
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
