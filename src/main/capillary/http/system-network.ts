/** What the machine says about its network. Passed in, because only the shell may ask the system. */
export type SystemNetwork = {
  /** The variables of the environment, such as `HTTPS_PROXY`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The machine's own addresses in a network. There are none while it has no network. */
  readonly addresses: () => readonly string[];
  /** The address of the script that chooses proxies (PAC), if the system names one. */
  readonly proxyScript: () => Promise<string | null>;
  /** The proxies for an address as the system sees it, in the words of such a script. Empty where it cannot tell. */
  readonly resolveProxy: (address: string) => Promise<string>;
  /** The engine that runs such a script, as WebAssembly. */
  readonly scriptEngine: () => Promise<Uint8Array>;
};
