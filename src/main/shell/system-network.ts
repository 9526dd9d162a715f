import fs from 'node:fs/promises';
import os from 'node:os';
import type { CommandLine, Session } from 'electron';
import engineFile from 'quickjs-wasi/quickjs.wasm?asset';
import type { SystemNetwork } from '../capillary/http/system-network.ts';
import { findProxyScript } from './proxy-script.ts';

/** What this machine and its system say about the network. Call it once the app is ready. */
export function systemNetwork(session: Pick<Session, 'resolveProxy'>, commandLine: CommandLine): SystemNetwork {
  const named = commandLine.getSwitchValue('proxy-pac-url');
  const isTold = ['proxy-pac-url', 'proxy-server', 'no-proxy-server'].some((one) => commandLine.hasSwitch(one));
  return {
    // Whoever starts the till with a proxy means that one. Certificates are no matter of proxies.
    variables: isTold ? certificatesOnly(process.env) : process.env,
    addresses,
    proxyScript: async () => (isTold ? named || null : findProxyScript(process.platform, process.env)),
    resolveProxy: (address) => session.resolveProxy(address),
    scriptEngine: () => fs.readFile(engineFile),
  };
}

function certificatesOnly({ SSL_CERT_FILE, NODE_EXTRA_CA_CERTS }: NodeJS.ProcessEnv) {
  return { SSL_CERT_FILE, NODE_EXTRA_CA_CERTS };
}

function addresses(): readonly string[] {
  return Object.values(os.networkInterfaces()).flatMap((all = []) =>
    all.filter(({ internal }) => !internal).map(({ address }) => address),
  );
}
