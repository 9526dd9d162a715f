import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program of the system and answers what it prints. Rejects if there is no such program, or it fails. */
type Run = (program: string, args: readonly string[]) => Promise<string>;

const runProgram: Run = async (program, args) => {
  const { stdout } = await promisify(execFile)(program, [...args], { timeout: 3000, windowsHide: true });
  return stdout;
};

/**
 * The address of the proxy script (PAC) that the system names; `null` if it names none.
 *
 * Electron does not tell it. So each system is asked in its own words: GNOME and its relatives, KDE, Windows and macOS.
 * Chromium's own variable `auto_proxy` comes first. Looking for a script by name (WPAD) is not done.
 */
export async function findProxyScript(
  platform: NodeJS.Platform,
  variables: NodeJS.ProcessEnv,
  run: Run = runProgram,
): Promise<string | null> {
  const named = variables['auto_proxy'] ?? variables['AUTO_PROXY'];
  if (named) return named;
  try {
    switch (platform) {
      case 'win32':
        return await ofWindows(run);
      case 'darwin':
        return await ofMac(run);
      case 'linux':
        return await ofLinux(variables['XDG_CURRENT_DESKTOP'] ?? '', run);
      default:
        return null;
    }
  } catch {
    // The system has no such program, so nobody has set a script with it.
    return null;
  }
}

async function ofWindows(run: Run): Promise<string | null> {
  const key = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
  const printed = await run('reg', ['query', key, '/v', 'AutoConfigURL']);
  return /AutoConfigURL\s+REG_\w+\s+(\S+)/.exec(printed)?.[1] ?? null;
}

async function ofMac(run: Run): Promise<string | null> {
  const printed = await run('scutil', ['--proxy']);
  if (!/ProxyAutoConfigEnable\s*:\s*1/.test(printed)) return null;
  return /ProxyAutoConfigURLString\s*:\s*(\S+)/.exec(printed)?.[1] ?? null;
}

async function ofLinux(desktop: string, run: Run): Promise<string | null> {
  if (/KDE/i.test(desktop)) return ofKde(run);
  if (!/GNOME|Unity|Cinnamon|Budgie|Pantheon|MATE|ubuntu/i.test(desktop)) return null;
  const read = async (key: string) => (await run('gsettings', ['get', 'org.gnome.system.proxy', key])).trim();
  if ((await read('mode')) !== "'auto'") return null;
  const address = (await read('autoconfig-url')).replaceAll("'", '');
  return address === '' ? null : address;
}

async function ofKde(run: Run): Promise<string | null> {
  const read = async (key: string) => {
    const args = ['--file', 'kioslaverc', '--group', 'Proxy Settings', '--key', key];
    return (await run('kreadconfig6', args).catch(() => run('kreadconfig5', args))).trim();
  };
  if ((await read('ProxyType')) !== '2') return null;
  const address = await read('Proxy Config Script');
  return address === '' ? null : address;
}
