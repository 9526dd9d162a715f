import dns from 'node:dns/promises';
import net from 'node:net';
import { sandbox } from 'pac-resolver';
import { type JSValueHandle, QuickJS } from 'quickjs-wasi';

/** What a script may learn of the machine. */
export type ScriptWorld = {
  readonly engine: Uint8Array;
  /** Our own addresses in a network. */
  readonly addresses: readonly string[];
  readonly elapsedMs: () => number;
  /** The IPv4 address of a name; `null` if there is none. */
  readonly lookup?: (name: string) => Promise<string | null>;
};

/** A script decides in a moment. One that does not is broken, or means harm. */
const longestRunMs = 1000;
const mostBytes = 32 * 1024 * 1024;
const mostLookups = 20;
const longestLookupMs = 3000;

/**
 * Asks a proxy script (PAC) for the way to an address. Throws if it fails, runs too long or answers no text.
 *
 * The script runs in an engine of its own, where there is nothing but the functions that every such script knows. It is
 * told the scheme, the name and the port, and never the path, because a path may hold a customer's number.
 *
 * The functions that ask for an address must answer at once, but a look-up takes time. So a run notes the names that it
 * did not know, and once they are known, the script runs again.
 */
export async function runScript(text: string, url: URL, world: ScriptWorld): Promise<string> {
  const known = new Map<string, string | null>();
  let spentMs = 0;
  for (;;) {
    const unknown = new Set<string>();
    const startedAtMs = world.elapsedMs();
    const endsAtMs = startedAtMs + longestRunMs - spentMs;
    const answer = await runOnce(text, url, { world, known, unknown, endsAtMs });
    spentMs += world.elapsedMs() - startedAtMs;
    if (unknown.size === 0) return answer;
    if (known.size + unknown.size > mostLookups) throw new Error('script-asks-too-much');
    const { lookup = lookUp } = world;
    await Promise.all([...unknown].map(async (name) => known.set(name, await lookup(name))));
  }
}

type Run = {
  readonly world: ScriptWorld;
  readonly known: ReadonlyMap<string, string | null>;
  readonly unknown: Set<string>;
  /** By the stopwatch of the world. */
  readonly endsAtMs: number;
};

async function runOnce(text: string, url: URL, run: Run): Promise<string> {
  const { engine, elapsedMs } = run.world;
  const machine = await QuickJS.create({
    wasm: Buffer.from(engine),
    memoryLimit: mostBytes,
    interruptHandler: () => elapsedMs() > run.endsAtMs,
  });
  try {
    for (const [name, call] of Object.entries(functionsFor(run))) {
      const host = (...args: readonly JSValueHandle[]) =>
        machine.hostToHandle(call(...args.map((one): unknown => machine.dump(one))));
      machine.setProp(machine.global, name, machine.newFunction(name, host));
    }
    machine.evalCode(text, 'proxy.pac');
    const find = machine.evalCode('FindProxyForURL', 'proxy.pac');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const address = `${url.origin}/`;
    const args = [address, host].map((one) => machine.newString(one));
    const answer = machine.dump(machine.callFunction(find, machine.undefined, ...args));
    if (typeof answer !== 'string') throw new Error('script-without-answer');
    return answer;
  } catch (cause) {
    throw new Error(`script-failed: ${String(cause)}`, { cause });
  } finally {
    machine.dispose();
  }
}

type Call = (...args: readonly unknown[]) => string | number | boolean | null | undefined;

function functionsFor({ world, known, unknown }: Run): Readonly<Record<string, Call>> {
  const addressOf = (asked: unknown): string | null => {
    const name = String(asked);
    if (net.isIP(name) !== 0) return name;
    if (!known.has(name)) unknown.add(name);
    return known.get(name) ?? null;
  };
  const plain = sandbox as unknown as Readonly<Record<string, Call>>;
  const { dateRange, dnsDomainIs, dnsDomainLevels, isPlainHostName, localHostOrDomainIs, shExpMatch } = plain;
  const { timeRange, weekdayRange } = plain;
  return {
    ...pick({ dateRange, dnsDomainIs, dnsDomainLevels, isPlainHostName, localHostOrDomainIs, shExpMatch }),
    ...pick({ timeRange, weekdayRange }),
    alert: () => undefined,
    dnsResolve: addressOf,
    isResolvable: (name) => addressOf(name) !== null,
    isInNet: (name, pattern, mask) => isInNet(addressOf(name), String(pattern), String(mask)),
    myIpAddress: () => world.addresses.find((one) => net.isIPv4(one)) ?? '127.0.0.1',
  };
}

function pick(calls: Readonly<Record<string, Call | undefined>>): Readonly<Record<string, Call>> {
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => {
      if (!call) throw new Error(`The library has no ${name} any more`);
      return [name, call];
    }),
  );
}

function isInNet(address: string | null, pattern: string, mask: string): boolean {
  if (address === null || ![address, pattern, mask].every((one) => net.isIPv4(one))) return false;
  return (numberOf(address) & numberOf(mask)) === (numberOf(pattern) & numberOf(mask));
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
}

async function lookUp(name: string): Promise<string | null> {
  const found = dns.lookup(name, 4).then(
    ({ address }) => address,
    () => null,
  );
  const late = new Promise<null>((resolve) => {
    AbortSignal.timeout(longestLookupMs).addEventListener('abort', () => resolve(null));
  });
  return Promise.race([found, late]);
}
