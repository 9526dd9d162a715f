import type { ConnectionTrouble } from '#contract/connection-trouble.ts';

type Look = {
  /** Does it pass by itself, as far as anybody can promise that? */
  readonly passes: boolean;
  /** What the badge says instead of "Offline". */
  readonly badge: 'certificate' | 'page' | 'proxy' | 'password' | null;
};

/** What kinds of trouble there are on the way to the service. Nobody should wait for what only a person can mend. */
export const connectionLook: Readonly<Record<ConnectionTrouble, Look>> = {
  'no-network': { passes: true, badge: null },
  name: { passes: true, badge: null },
  refused: { passes: true, badge: null },
  silent: { passes: true, badge: null },
  certificate: { passes: false, badge: 'certificate' },
  'certificate-date': { passes: false, badge: 'certificate' },
  page: { passes: false, badge: 'page' },
  proxy: { passes: true, badge: 'proxy' },
  'proxy-sign-in': { passes: false, badge: 'proxy' },
  'proxy-settings': { passes: false, badge: 'proxy' },
  'password-lost': { passes: false, badge: 'password' },
  'host-changed': { passes: false, badge: 'password' },
  'keychain-closed': { passes: false, badge: 'password' },
};
