/** The sources customers can be registered in ("Register Customer", `source`). */
export const sources = [
  'INSTORE',
  'ECOMMERCE',
  'WEBSITE',
  'MOBILE_APP',
  'WEB_ENGAGE',
  'MARTJACK',
  'FACEBOOK',
  'WECHAT',
  'LINE',
  'TMALL',
  'TAOBAO',
  'JD',
] as const;

// The document names these sources in different places. A source that has accounts in any of them is asked for one.
const withAccounts: ReadonlySet<string> = new Set([
  'WECHAT',
  'FACEBOOK',
  'LINE',
  'MOBILE_APP',
  'WEB_ENGAGE',
  'MARTJACK',
]);

export function hasAccounts(source: string): boolean {
  return withAccounts.has(source);
}

/** Addresses of the service by region. They are only suggestions, because they change. */
export const suggestedHosts = [
  'https://apac.api.capillarytech.com',
  'https://apac2.api.capillarytech.com',
  'https://eu.api.capillarytech.com',
  'https://us.api.capillarytech.com',
] as const;

/** Whether an address is this computer itself. Only then may a password lie in a file. */
export function isLoopback(host: string): boolean {
  if (!URL.canParse(host)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(host).hostname);
}
