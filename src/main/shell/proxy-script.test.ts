import { expect, it } from 'vitest';
import { findProxyScript } from './proxy-script.ts';

const address = 'http://wpad.shop.example/proxy.pac';
const gnome = { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' };
const kde = { XDG_CURRENT_DESKTOP: 'KDE' };

/** A system whose programs print this, by the end of what they are asked. */
const printing = (said: Readonly<Record<string, string>>) => (program: string, args: readonly string[]) => {
  const line = [program, ...args].join(' ');
  const found = Object.entries(said).find(([end]) => line.endsWith(end));
  return found ? Promise.resolve(`${found[1]}\n`) : Promise.reject(new Error(`no ${line}`));
};

it.each([
  ['linux', { auto_proxy: address }, {}],
  ['linux', gnome, { mode: "'auto'", 'autoconfig-url': `'${address}'` }],
  ['linux', kde, { ProxyType: '2', 'Proxy Config Script': address }],
  ['win32', {}, { AutoConfigURL: `HKEY_CURRENT_USER\\Software\r\n    AutoConfigURL    REG_SZ    ${address}\r\n` }],
  ['darwin', {}, { '--proxy': `{\n  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : ${address}\n}` }],
] as const)('finds the script of %s with %j', async (platform, variables, said) => {
  expect(await findProxyScript(platform, variables, printing(said))).toBe(address);
});

it.each([
  ['linux', {}, { mode: "'auto'", 'autoconfig-url': `'${address}'` }],
  ['linux', gnome, { mode: "'manual'", 'autoconfig-url': `'${address}'` }],
  ['linux', gnome, { mode: "'auto'", 'autoconfig-url': "''" }],
  ['linux', gnome, {}],
  ['linux', kde, { ProxyType: '0', 'Proxy Config Script': address }],
  ['win32', {}, {}],
  ['darwin', {}, { '--proxy': `ProxyAutoConfigEnable : 0\n ProxyAutoConfigURLString : ${address}` }],
] as const)('finds none on %s with %j and %j', async (platform, variables, said) => {
  expect(await findProxyScript(platform, variables, printing(said))).toBeNull();
});
