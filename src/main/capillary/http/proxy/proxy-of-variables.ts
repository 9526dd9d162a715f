import { isHere } from '../is-here.ts';
import { bypasses } from './no-proxy.ts';
import { type Choice, readProxy } from './proxy.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the environment says about the way to an address: `https_proxy` or `http_proxy` by its scheme, else `all_proxy`,
 * each in small or capital letters, and `no_proxy`. `null` if it says nothing, and then the system is asked.
 *
 * A proxy that cannot be read is `unsupported`. Whoever names a proxy does not want the till to go without.
 */
export function proxyOfVariables(url: URL, variables: Variables): Choice | null {
  const named =
    read(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy', variables) ?? read('all_proxy', variables);
  if (named === undefined) return null;
  if (bypasses(url, read('no_proxy', variables) ?? '')) return { kind: 'direct' };
  const proxy = readProxy(named);
  if (!proxy) return { kind: 'unsupported' };
  // Plain text stays on this machine, and the password is in it.
  return url.protocol === 'http:' && !isHere(proxy.host) ? { kind: 'direct' } : proxy;
}

function read(name: string, variables: Variables): string | undefined {
  return [variables[name], variables[name.toUpperCase()]].map((text) => text?.trim()).find(Boolean);
}
