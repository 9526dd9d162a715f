import type { Stopwatch } from '../../clock.ts';
import type { Connection, Network, NoConnection } from './connection.ts';
import { createFindChoices } from './proxy/find-choices.ts';
import { loadScript } from './proxy/load-script.ts';
import type { Choice } from './proxy/proxy.ts';
import type { SystemNetwork } from './system-network.ts';
import { noConnection, takeWay } from './take-way.ts';
import { createTrust } from './trust.ts';

/** Where there are several ways, one that does not answer must not use up the time of the others. */
const patienceMs = 5000;

/** The ways to the network from this machine. */
export type Networks = {
  /** Through the proxies that the machine is set up for. */
  readonly throughProxies: Network;
  /** Straight to the address, whatever the machine is set up for. */
  readonly direct: Network;
};

/** Connects as this machine is set up to: through its proxies, and to whom it trusts. */
export function createNetworks(system: SystemNetwork, { stopwatch }: { readonly stopwatch: Stopwatch }): Networks {
  const trust = createTrust(system);
  const isOnline = () => system.addresses().length > 0;

  /** Takes the first way that leads to the address. If none does, the first that was tried says why. */
  const connect = async (
    url: URL,
    ways: readonly Choice[],
    signal: AbortSignal,
  ): Promise<Connection | NoConnection> => {
    let first: NoConnection | null = null;
    for (const [nth, way] of ways.entries()) {
      const isLast = nth === ways.length - 1;
      const patience = isLast ? signal : AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      const tried = await takeWay(way, url, { trust, signal: patience, isOnline });
      if (tried.ok) return tried;
      if (tried.trouble === 'certificate') trust.forget();
      first ??= tried;
      if (signal.aborted) break;
    }
    return first ?? unusable();
  };

  /** Without a network there is no proxy script either, and then the network is what is missing. */
  const unusable = (): NoConnection => ({
    ok: false,
    trouble: isOnline() ? 'proxy-settings' : 'no-network',
    cause: 'proxy-settings',
  });

  const direct: Network = { connect: (url, signal) => connect(url, [{ kind: 'direct' }], signal) };
  const findChoices = createFindChoices({
    system,
    stopwatch,
    load: (address, signal) => loadScript(address, { direct, signal }),
  });
  const throughProxies: Network = {
    connect: async (url, signal) => {
      const ways = await findChoices(url, signal);
      if (signal.aborted) return noConnection(new Error('called-off'), 'service', isOnline());
      return ways ? connect(url, ways, signal) : unusable();
    },
  };
  return { throughProxies, direct };
}
