import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Network } from '../../capillary/http/connection.ts';
import { type Networks, createNetworks } from '../../capillary/http/network.ts';
import type { SystemNetwork } from '../../capillary/http/system-network.ts';
import { systemStopwatch } from '../../clock.ts';

const engineFile = createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm');

/** A machine in a network without proxies. */
export const plainSystem: SystemNetwork = {
  variables: {},
  addresses: () => ['192.0.2.7'],
  proxyScript: () => Promise.resolve(null),
  resolveProxy: () => Promise.resolve('DIRECT'),
  scriptEngine: () => fs.readFile(engineFile),
};

/** The networks of a machine that differs from a plain one in this. */
export function networksWith(over: Partial<SystemNetwork> = {}): Networks {
  return createNetworks({ ...plainSystem, ...over }, { stopwatch: systemStopwatch });
}

/** The usual network of a test: everything is on loopback, and there is no proxy. */
export const plainNetwork: Network = networksWith().throughProxies;
