import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { systemStopwatch } from '../../../clock.ts';
import { type RawServer, answering, listen } from '../../../testing/network/listen.ts';
import { networksWith, plainSystem } from '../../../testing/network/plain-system.ts';
import type { SystemNetwork } from '../system-network.ts';
import { createFindChoices } from './find-choices.ts';
import { loadScript } from './load-script.ts';

const url = new URL('https://loyalty.example/v2/customers?mobile=919845011111');
const running: RawServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** A place where a script lies, and how often it was asked for. */
async function scriptAt(text: string, status = '200 OK') {
  const requests: string[] = [];
  const server = await listen(answering(text, { type: 'application/x-ns-proxy-autoconfig', status, requests }));
  running.push(server);
  return { address: `http://127.0.0.1:${server.port}/proxy.pac`, requests };
}

let nowMs = 0;
function finderWith(over: Partial<SystemNetwork>) {
  const { direct } = networksWith();
  const system = { ...plainSystem, ...over };
  const load = (address: string, signal: AbortSignal) => loadScript(address, { direct, signal });
  const find = createFindChoices({ system, stopwatch: () => nowMs, load });
  return (asked = url) => find(asked, AbortSignal.timeout(3000));
}

const scripted = (address: string | null, over: Partial<SystemNetwork> = {}) =>
  finderWith({ proxyScript: () => Promise.resolve(address), ...over });

const at = (host: string, port: number) => expect.objectContaining({ kind: 'proxy', host, port });
const direct = { kind: 'direct' };

describe('the way to the service', () => {
  it('is what the system says', async () => {
    const saying = (answer: string) => finderWith({ resolveProxy: () => Promise.resolve(answer) })();
    expect(await saying('DIRECT')).toEqual([direct]);
    expect(await saying('PROXY a.example:3128;HTTPS b.example;DIRECT')).toEqual([
      at('a.example', 3128),
      expect.objectContaining({ host: 'b.example', port: 443, isSecure: true }),
      direct,
    ]);
    expect(await saying('SOCKS5 s.example:1080;PROXY a.example:3128')).toEqual([at('a.example', 3128)]);
  });

  it.each(['', ' ; ', 'SOCKS5 s.example:1080', 'nonsense'])(
    'is unknown, and never direct, if the system answers "%s"',
    async (answer) => {
      expect(await finderWith({ resolveProxy: () => Promise.resolve(answer) })()).toBeNull();
    },
  );

  it('is unknown if the system fails', async () => {
    expect(await finderWith({ resolveProxy: () => Promise.reject(new Error('gone')) })()).toBeNull();
  });

  it('is what the environment says before all others', async () => {
    const variables = { HTTPS_PROXY: 'http://env.example:8080', no_proxy: '.intern.example, other.example' };
    const find = finderWith({ variables, resolveProxy: () => Promise.resolve('') });
    expect(await find()).toEqual([at('env.example', 8080)]);
    expect(await find(new URL('https://a.intern.example'))).toEqual([direct]);
    expect(await finderWith({ variables: { HTTPS_PROXY: 'socks5://s.example' } })()).toBeNull();
    expect(await finderWith({ variables: { HTTPS_PROXY: 'http://[' } })()).toBeNull();
  });

  it('is straight to a plain service on this machine', async () => {
    const find = finderWith({ resolveProxy: () => Promise.resolve('PROXY a.example:1') });
    expect(await find(new URL('http://127.0.0.1:4100'))).toEqual([direct]);
  });
});

describe('a proxy script', () => {
  it('is fetched by us and asked, without the path of what is sent', async () => {
    const { address, requests } = await scriptAt(`
      function FindProxyForURL(url, host) {
        if (url !== 'https://loyalty.example/' || host !== 'loyalty.example') return 'PROXY told-too-much:1';
        return isInNet(myIpAddress(), '192.0.2.0', '255.255.255.0') ? 'PROXY p.example:3128; DIRECT' : 'DIRECT';
      }`);
    const find = scripted(address, { resolveProxy: () => Promise.resolve('DIRECT') });
    expect(await find()).toEqual([at('p.example', 3128), direct]);
    expect(await find()).toHaveLength(2);
    expect(requests).toHaveLength(1);
    nowMs += 3_600_000;
    await find();
    expect(requests).toHaveLength(2);
  });

  it('may lie in a file', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-pac-'));
    fs.writeFileSync(path.join(folder, 'proxy.pac'), 'function FindProxyForURL() { return "PROXY f.example:1" }');
    expect(await scripted(pathToFileURL(path.join(folder, 'proxy.pac')).href)()).toEqual([at('f.example', 1)]);
    fs.rmSync(folder, { recursive: true });
  });

  it('that cannot be fetched is trouble and never means direct, and is fetched again the next time', async () => {
    const gone = await listen(() => {});
    await gone.close();
    const goneFor = scripted(`http://127.0.0.1:${gone.port}/proxy.pac`, {
      resolveProxy: () => Promise.resolve('DIRECT'),
    });
    expect(await goneFor()).toBeNull();
    const missing = await scriptAt('function FindProxyForURL() { return "DIRECT" }', '404 Not Found');
    const find = scripted(missing.address);
    expect([await find(), await find()]).toEqual([null, null]);
    expect(missing.requests).toHaveLength(2);
    for (const address of ['nonsense', 'ftp://127.0.0.1/x', 'file:///nowhere/proxy.pac']) {
      expect(await scripted(address)()).toBeNull();
    }
  });

  it.each([
    ['is a page', '<html>Sign in</html>'],
    ['throws', 'function FindProxyForURL() { throw new Error() }'],
    ['answers nothing', 'function FindProxyForURL() {}'],
    ['answers an empty text', 'function FindProxyForURL() { return "" }'],
    ['asks the machine', 'function FindProxyForURL() { return process.env.HOME }'],
    ['takes all memory', 'function FindProxyForURL() { for (var a = [];;) a.push(new Array(9999)) }'],
    ['never ends', 'function FindProxyForURL() { for (;;) nowhere(); function nowhere() {} }'],
  ])('that %s is trouble', async (_what, text) => {
    const { address } = await scriptAt(text);
    const find = createFindChoices({
      system: { ...plainSystem, proxyScript: () => Promise.resolve(address) },
      stopwatch: systemStopwatch,
      load: (place, signal) => loadScript(place, { direct: networksWith().direct, signal }),
    });
    expect(await find(url, AbortSignal.timeout(9000))).toBeNull();
  });

  it('may look names up wherever it stands', async () => {
    const { address } = await scriptAt(`
      const first = (name) => dnsResolve(name);
      function pick(ip) { return ip === '127.0.0.1' ? 'PROXY here.example:1' : 'DIRECT' }
      var FindProxyForURL = function (url, host) {
        try { if (!isResolvable('till.invalid') && host?.length) return pick(first('localhost')) } catch (e) {}
        return 'DIRECT';
      };`);
    expect(await scripted(address)()).toEqual([at('here.example', 1)]);
  });
});
