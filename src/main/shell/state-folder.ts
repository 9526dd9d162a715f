import path from 'node:path';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/**
 * Where this person's programs keep what they remember of themselves, apart from the data: the marks of the tills.
 *
 * On Linux that is `XDG_STATE_HOME` (XDG Base Directory Specification), elsewhere the platform's folder for what stays on
 * this machine. `null` if nobody knows where the person is at home.
 */
export function stateFolder({ platform, env, home }: Machine): string | null {
  // The specification says to ignore a path that is not absolute.
  const given = (name: string) => (path.isAbsolute(env[name] ?? '') ? (env[name] ?? null) : null);
  const inHome = (...parts: readonly string[]) => (path.isAbsolute(home) ? path.join(home, ...parts) : null);
  const join = (base: string | null, name: string) => base && path.join(base, name);
  if (platform === 'win32') return join(given('LOCALAPPDATA') ?? inHome('AppData', 'Local'), 'Tillside State');
  if (platform === 'darwin') return inHome('Library', 'Application Support', 'Tillside State');
  return join(given('XDG_STATE_HOME') ?? inHome('.local', 'state'), 'tillside');
}
