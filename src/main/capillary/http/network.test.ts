import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../clock.ts';
import { type Authority, type ServerKey, createAuthority } from '../../testing/network/certificates.ts';
import { type RawServer, answering, listen } from '../../testing/network/listen.ts';
import { networksWith } from '../../testing/network/plain-system.ts';
import { type ProxyManners, type TestProxy, startProxy } from '../../testing/network/proxy.ts';
import { createFetchFile } from './http-file.ts';
import { sendOnce } from './http.ts';
import { probeHost } from './probe.ts';
import type { SystemNetwork } from './system-network.ts';

let authority: Authority;
let stranger: Authority;
let key: ServerKey;
beforeAll(() => {
  authority = createAuthority();
  stranger = createAuthority('Somebody else');
  key = authority.issue();
});
afterAll(() => {
  authority.remove();
  stranger.remove();
});

const running: RawServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of running.splice(0)) await server.close();
});

async function started<S extends RawServer>(starting: Promise<S>): Promise<S> {
  const server = await starting;
  running.push(server);
  return server;
}

/** A service behind TLS, and what reached it. */
async function startService(presented = key) {
  const requests: string[] = [];
  const server = await started(listen(answering('{"data":[]}', { requests }), presented));
  return { ...server, requests, host: `https://127.0.0.1:${server.port}` };
}

/** A machine that trusts our authority. */
const trusting = (over: Partial<SystemNetwork> = {}) =>
  networksWith({ ...over, variables: { SSL_CERT_FILE: authority.file, ...over.variables } }).throughProxies;

function post(host: string, network = trusting(), timeoutMs = 2000) {
  const headers = { authorization: 'Basic secret' };
  const url = new URL('/v2/customers', host);
  return sendOnce({ method: 'POST', url, headers, body: '{}', timeoutMs }, { clock: systemClock, network });
}

const proxied = (proxy: TestProxy, login = '') =>
  trusting({ variables: { HTTPS_PROXY: `http://${login}127.0.0.1:${proxy.port}` } });

describe('a service whose certificate', () => {
  it('the system trusts is spoken to', async () => {
    const service = await startService();
    expect(await post(service.host)).toMatchObject({ kind: 'answered', text: '{"data":[]}' });
    const named = networksWith({ variables: { NODE_EXTRA_CA_CERTS: authority.file } }).throughProxies;
    expect(await post(service.host, named)).toMatchObject({ kind: 'answered' });
  });

  it.each([
    ['an authority that nobody knows', () => stranger.issue(), 'certificate'],
    ['another name', () => authority.issue({ names: 'DNS:elsewhere.example' }), 'certificate'],
    ['a time that is over', () => authority.issue({ days: -1 }), 'certificate-date'],
  ] as const)('is from %s gets nothing from us, and is no trouble that passes', async (_what, issue, trouble) => {
    const service = await startService(issue());
    expect(await post(service.host)).toMatchObject({ kind: 'not-sent', trouble });
    expect(await probeHost(service.host, trusting())).toBe(trouble);
    expect(service.requests).toEqual([]);
  });

  it('was installed meanwhile is believed without a restart', async () => {
    const service = await startService(stranger.issue());
    const variables = { SSL_CERT_FILE: authority.file };
    const network = networksWith({ variables }).throughProxies;
    expect(await post(service.host, network)).toMatchObject({ trouble: 'certificate' });
    variables.SSL_CERT_FILE = stranger.file;
    expect(await post(service.host, network)).toMatchObject({ kind: 'answered' });
  });

  it.each([
    ['a request', (host: string) => post(host), expect.objectContaining({ kind: 'not-sent' })],
    ['the look for it', (host: string) => probeHost(host, trusting()), 'certificate'],
    ['a file', (host: string) => createFetchFile(trusting())(`${host}/f`, { atMostBytes: 99, timeoutMs: 2000 }), null],
  ])('is checked for %s even if the environment says not to', async (_what, reach, outcome: unknown) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const service = await startService(stranger.issue());
    expect(await reach(service.host)).toEqual(outcome);
    expect(service.requests).toEqual([]);
  });

  it.each(['the proxy', 'the service behind it'])('is that of %s is checked as well', async (whose) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const wrong = stranger.issue();
    const service = await startService(whose === 'the proxy' ? key : wrong);
    const proxy = await started(startProxy('connects', { key: whose === 'the proxy' ? wrong : key }));
    const network = trusting({ variables: { HTTPS_PROXY: `https://me:secret@127.0.0.1:${proxy.port}` } });
    expect(await post(service.host, network)).toMatchObject({ kind: 'not-sent', trouble: 'certificate' });
    expect(await probeHost(service.host, network)).toBe('certificate');
    expect(service.requests).toEqual([]);
    expect(proxy.heads).toHaveLength(whose === 'the proxy' ? 0 : 2);
  });
});

describe('a connection that cannot be made', () => {
  it('names what is broken', async () => {
    const gone = await listen(() => {});
    await gone.close();
    expect(await post(`https://127.0.0.1:${gone.port}`)).toMatchObject({ kind: 'not-sent', trouble: 'refused' });
    expect(await post('https://till.invalid')).toMatchObject({ kind: 'not-sent', trouble: 'name' });
    const plain = await started(listen(answering('<html>Sign in to the Wi-Fi</html>', { type: 'text/html' })));
    expect(await post(`https://127.0.0.1:${plain.port}`)).toMatchObject({ kind: 'not-sent', trouble: 'page' });
    const cutting = await started(listen((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await post(`https://127.0.0.1:${cutting.port}`)).toMatchObject({ kind: 'not-sent', trouble: 'silent' });
    const silent = await started(listen(() => {}));
    const late = await post(`https://127.0.0.1:${silent.port}`, trusting(), 60);
    expect(late).toMatchObject({ kind: 'not-sent', trouble: 'silent', cause: 'timeout' });
  });

  it('is no trouble of the network if somebody called it off', async () => {
    const request = { method: 'GET', url: new URL('https://till.invalid'), headers: {}, timeoutMs: 100 } as const;
    const signal = AbortSignal.abort();
    const result = await sendOnce({ ...request, signal }, { clock: systemClock, network: trusting() });
    expect(result).toEqual({ kind: 'not-sent', cause: 'called-off', durationMs: expect.any(Number) });
  });
});

describe('a proxy', () => {
  it('connects the till to the service, and sees nothing of what is said', async () => {
    const service = await startService();
    const proxy = await started(startProxy());
    expect(await post(service.host, proxied(proxy))).toMatchObject({ kind: 'answered' });
    expect(await probeHost(service.host, proxied(proxy))).toBeNull();
    const fetchFile = createFetchFile(proxied(proxy));
    expect(await fetchFile(`${service.host}/f`, { atMostBytes: 99, timeoutMs: 2000 })).not.toBeNull();
    expect(proxy.heads.map((head) => head.split(' ')[0])).toEqual(['CONNECT', 'CONNECT', 'CONNECT']);
    expect(proxy.heads.join('')).not.toContain('secret');
    expect(service.requests[0]).toContain('authorization: Basic secret');
  });

  it('that speaks TLS itself connects it, too', async () => {
    const service = await startService();
    const proxy = await started(startProxy('connects', { key }));
    const network = trusting({ variables: { https_proxy: `https://127.0.0.1:${proxy.port}` } });
    expect(await post(service.host, network)).toMatchObject({ kind: 'answered' });
    expect(proxy.heads).toHaveLength(1);
  });

  it('gets the name and password of its address, and nobody else does', async () => {
    const service = await startService();
    const accepts = `Basic ${Buffer.from('till:p@ss wörd').toString('base64')}`;
    const proxy = await started(startProxy('connects', { accepts }));
    expect(await post(service.host, proxied(proxy, 'till:p%40ss%20w%C3%B6rd@'))).toMatchObject({ kind: 'answered' });
    expect(service.requests[0]?.toLowerCase()).not.toContain('proxy-authorization');
    const refused = await post(service.host, proxied(proxy, 'till:wrong@'));
    expect(refused).toMatchObject({ kind: 'not-sent', trouble: 'proxy-sign-in' });
    expect(JSON.stringify(refused)).not.toContain('wrong');
  });

  it.each<[ProxyManners, string]>([
    ['wants-a-name', 'proxy-sign-in'],
    ['refuses', 'proxy'],
    ['resets', 'proxy'],
    ['connects-and-resets', 'proxy'],
    ['hangs', 'proxy'],
    ['sends-a-page', 'page'],
    ['says-yes-and-sends-a-page', 'page'],
  ])('that %s keeps the request here: not sent, and never unknown', async (manners, trouble) => {
    const service = await startService();
    const proxy = await started(startProxy(manners));
    expect(await post(service.host, proxied(proxy), 500)).toMatchObject({ kind: 'not-sent', trouble });
    expect(service.requests).toEqual([]);
  });

  it('that is not there is trouble of the proxy', async () => {
    const gone = await startProxy();
    await gone.close();
    expect(await post('https://127.0.0.1:9', proxied(gone))).toMatchObject({ kind: 'not-sent', trouble: 'proxy' });
    const nameless = trusting({ variables: { HTTPS_PROXY: 'http://proxy.invalid:3128' } });
    expect(await post('https://127.0.0.1:9', nameless)).toMatchObject({ kind: 'not-sent', trouble: 'proxy' });
  });

  it('is asked in plain words for a service on this machine, and then a cut is unknown', async () => {
    const requests: string[] = [];
    const service = await started(listen(answering('{"data":[]}', { requests })));
    const host = `http://127.0.0.1:${service.port}`;
    const plainly = (proxy: TestProxy) => trusting({ variables: { HTTP_PROXY: `http://a:b@127.0.0.1:${proxy.port}` } });
    const proxy = await started(startProxy());
    expect(await post(host, plainly(proxy))).toMatchObject({ kind: 'answered' });
    expect(proxy.heads[0]).toContain(`POST ${host}/v2/customers HTTP/1.1`);
    expect(requests).toHaveLength(1);
    const asking = await started(startProxy('wants-a-name'));
    expect(await post(host, plainly(asking))).toMatchObject({ kind: 'not-sent', trouble: 'proxy-sign-in' });
    const resetting = await started(startProxy('resets'));
    expect(await post(host, plainly(resetting))).toMatchObject({ kind: 'lost' });
  });

  it('on another machine never gets plain text', async () => {
    const service = await started(listen(answering('{"data":[]}')));
    const network = trusting({ variables: { HTTP_PROXY: 'http://proxy.invalid:3128' } });
    expect(await post(`http://127.0.0.1:${service.port}`, network)).toMatchObject({ kind: 'answered' });
  });
});
