/** Sources of "Request Body Parameters". `ALL` is for reading only and is not in the list. */
export const sources = [
  'INSTORE',
  'FACEBOOK',
  'WEB_ENGAGE',
  'WECHAT',
  'MARTJACK',
  'TMALL',
  'TAOBAO',
  'JD',
  'ECOMMERCE',
  'WEBSITE',
  'LINE',
  'MOBILE_APP',
] as const;
export type Source = (typeof sources)[number];

/** Where an identifier is unique: in a source or, if the source has several accounts, in one account. */
export type SourceAccount = { readonly source: Source; readonly accountId: string };

const accountsBySource: Readonly<Partial<Record<Source, readonly string[]>>> = {
  FACEBOOK: ['fb-lanternhouse'],
  WEB_ENGAGE: ['we-lanternhouse'],
  WECHAT: ['wx-lanternhouse', 'wx-outlet'],
  LINE: ['line-lanternhouse'],
  MOBILE_APP: ['app-lanternhouse'],
};

export type ReadSource<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 8011 | 8012 | 8045 };

/**
 * 8012: no such source. 8045: the source has several accounts and none was named. 8011: not an account of the source.
 */
export function readSourceAccount(sourceName = '', accountId = ''): ReadSource<SourceAccount> {
  const source = sources.find((one) => one === sourceName);
  if (!source) return { ok: false, code: 8012 };
  const accounts = accountsBySource[source];
  if (accounts && accountId === '') return { ok: false, code: 8045 };
  if (accountId !== '' && !accounts?.includes(accountId)) return { ok: false, code: 8011 };
  return { ok: true, value: { source, accountId } };
}

/** The same for reads. A read may ask for every source at once; that is `null`. */
export function readSourceFilter(sourceName = '', accountId = ''): ReadSource<SourceAccount | null> {
  return sourceName === 'ALL' ? { ok: true, value: null } : readSourceAccount(sourceName, accountId);
}

/** Empty for a source that has no accounts. */
export function accountsOf(source: Source): readonly string[] {
  return accountsBySource[source] ?? [];
}

const channelsBySource: Readonly<Partial<Record<Source, readonly string[]>>> = {
  WEB_ENGAGE: ['android', 'email', 'ios', 'mobile'],
  WECHAT: ['email', 'mobile', 'wechat'],
  LINE: ['email', 'line', 'mobile'],
  MOBILE_APP: ['android', 'email', 'ios', 'mobile', 'mobilePush'],
};

/** The channels that reach a customer of a source (`commChannels`). */
export function channelsOf(source: Source): readonly string[] {
  return channelsBySource[source] ?? ['email', 'mobile'];
}

export function firstAccountOf(source: Source): SourceAccount {
  return { source, accountId: accountsBySource[source]?.[0] ?? '' };
}
