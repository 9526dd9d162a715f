import type { Connection, NoConnection } from './connection.ts';
import { type Place, openTcp, openTls } from './open-socket.ts';
import type { Choice, Proxy } from './proxy/proxy.ts';
import { TunnelRefused, openTunnel } from './proxy/tunnel.ts';
import { type Stage, causeOf, troubleOf } from './trouble.ts';
import type { Trust } from './trust.ts';

type Around = { readonly trust: Trust; readonly signal: AbortSignal; readonly isOnline: () => boolean };

/** Connects to an address in one of the ways that the machine may take. Never rejects. */
export async function takeWay(way: Choice, url: URL, around: Around): Promise<Connection | NoConnection> {
  const progress: Progress = { stage: way.kind === 'proxy' ? 'proxy' : 'service' };
  try {
    return way.kind === 'proxy' ? await takeProxy(way, url, { ...around, progress }) : await takeDirect(url, around);
  } catch (cause) {
    return noConnection(cause, progress.stage, around.isOnline());
  }
}

/** Says what failed. @param cause what was thrown on the way to a connection */
export function noConnection(cause: unknown, stage: Stage, isOnline: boolean): NoConnection {
  const code = causeOf(cause);
  const trouble = cause instanceof TunnelRefused ? cause.trouble : troubleOf(code, { stage, isOnline });
  return { ok: false, trouble, cause: code };
}

type Progress = { stage: Stage };

async function takeDirect(url: URL, { trust, signal }: Around): Promise<Connection> {
  const place = placeOf(url);
  const tcp = await openTcp(place, signal);
  const socket = url.protocol === 'https:' ? await openTls(tcp, place, { trust, signal }) : tcp;
  return { ok: true, socket, plainProxy: null };
}

async function takeProxy(
  proxy: Proxy,
  url: URL,
  { trust, signal, progress }: Around & { readonly progress: Progress },
): Promise<Connection> {
  const tcp = await openTcp(proxy, signal);
  const toProxy = proxy.isSecure ? await openTls(tcp, proxy, { trust, signal }) : tcp;
  if (url.protocol === 'http:') {
    const { authorization } = proxy;
    const headers = authorization === null ? {} : { 'proxy-authorization': authorization };
    return { ok: true, socket: toProxy, plainProxy: { headers } };
  }
  const place = placeOf(url);
  await openTunnel(toProxy, place, { proxy, signal });
  progress.stage = 'tunnel';
  return { ok: true, socket: await openTls(toProxy, place, { trust, signal }), plainProxy: null };
}

function placeOf({ protocol, hostname, port }: URL): Place {
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}
