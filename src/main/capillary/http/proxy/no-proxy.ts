import net from 'node:net';

/**
 * Does the list of `NO_PROXY` name this address? Its entries are names (also for all names below them), addresses,
 * ranges such as `10.0.0.0/8`, or `*`. Each may have a port.
 */
export function bypasses(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list
    .split(/[\s,;]+/)
    .filter((entry) => entry !== '')
    .some((entry) => matches(entry.toLowerCase(), host, { port }));
}

function matches(entry: string, host: string, { port }: { readonly port: string }): boolean {
  if (entry === '*') return true;
  const { name, asked } = partsOf(entry);
  if (asked !== undefined && asked !== port) return false;
  if (net.isIP(host) !== 0) return holdsAddress(name, host);
  const suffix = name.replace(/^\*?\./, '');
  return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}

/** The port is what stands behind the only colon. An IPv6 address has more than one, unless it stands in brackets. */
function partsOf(entry: string): { readonly name: string; readonly asked: string | undefined } {
  const bracketed = /^\[(.*)\](?::(\d+))?$/.exec(entry);
  if (bracketed) return { name: bracketed[1] ?? '', asked: bracketed[2] };
  const [, name = entry, asked] = /^([^:]*):(\d+)$/.exec(entry) ?? [];
  return { name, asked };
}

function holdsAddress(name: string, address: string): boolean {
  const [start = '', bits] = name.split('/');
  const family = net.isIP(start);
  if (family === 0 || family !== net.isIP(address)) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > most) return false;
  const range = new net.BlockList();
  range.addSubnet(start, prefix, kind);
  return range.check(address, kind);
}
