/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockEntry */

const platform =
  /(android|darwin|freebsd|linux|openharmony|wasm32|win32)(?:-(arm64|arm|ia32|ppc64|riscv64|s390x|x64))?/;

/**
 * Builds for other platforms that a package asks for and the lock file does not list, as lock-file entries.
 * @param {Readonly<Record<string, LockEntry>>} packages the packages of a lock file, by their place
 */
export function missingBuilds(packages) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      if (!packages[place] && !packages[`${parent}/${place}`]) missing[place] = entryOf(name, version, dev ?? false);
    }
  }
  return missing;
}

/** @param {string} name @param {string} version @param {boolean} dev */
function entryOf(name, version, dev) {
  const [, os, cpu = os] = platform.exec(name) ?? [];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [name.includes('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    ...(os && os !== 'wasm32' && { os: [os] }),
  };
}
