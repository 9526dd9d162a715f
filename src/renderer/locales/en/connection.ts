/** The way to the service: what is broken, what to do about it, and whether it passes by itself. */
export const connection = {
  what: {
    'no-network': 'This computer has no network.',
    name: 'The service’s address is not found.',
    refused: 'The service’s computer takes no connections.',
    silent: 'The service does not answer.',
    certificate: 'The service’s certificate is not trusted.',
    'certificate-date': 'The service’s certificate is not valid on this computer’s date.',
    page: 'Something else answers in place of the service.',
    proxy: 'The network’s proxy does not connect this till to the service.',
    'proxy-sign-in': 'The network’s proxy wants a sign-in.',
    'proxy-settings': 'This computer’s proxy settings do not work.',
    'password-lost': 'This till has no password for the service.',
    'host-changed': 'The service’s address or the till code has changed.',
    'keychain-closed': 'This computer’s keychain does not open.',
  },
  advice: {
    'no-network': 'Check the cable or the Wi-Fi.',
    name: 'If this lasts, have the service’s address and the network’s name server checked.',
    refused: 'If this lasts, have the service’s address checked.',
    silent: 'If this lasts, have the network and the service’s address checked.',
    certificate:
      'No password and no customer data was sent. Call whoever looks after this till: the right certificate has to be installed on this computer, or somebody is listening in.',
    'certificate-date':
      'No password and no customer data was sent. Check this computer’s date and time. If they are right, the certificate has run out: call whoever looks after this till.',
    page: 'Often this is the sign-in page of a Wi-Fi: open a browser on this computer and sign in there. Otherwise call whoever looks after the network.',
    proxy: 'If this lasts, call whoever looks after the network.',
    'proxy-sign-in':
      'The till can only use a name and password that stand in the proxy’s address. It cannot sign in with NTLM or Kerberos. Ask whoever looks after the network to let this till through.',
    'proxy-settings':
      'The till does not go around a proxy. Have the proxy settings of this computer checked: the script cannot be read, or it names no proxy that the till can use.',
    'password-lost': 'The till’s password can no longer be read on this computer. A manager can enter it in Sync.',
    'host-changed':
      'They are not those that the till’s password was kept for, so the password was sent nowhere. A manager can enter it in Sync.',
    'keychain-closed': 'The till’s password is in it. Unlock the keychain, then start Tillside again.',
  },
  passes: 'You can go on working. Everything is sent by itself once this is over.',
  stays: 'You can go on working, and nothing is lost. But somebody has to put this right.',
  badge: {
    certificate: 'Certificate refused',
    page: 'Sign-in page in the way',
    proxy: 'Proxy trouble',
    password: 'Password missing',
  },
  clock: {
    behind: 'This computer’s clock is {{duration}} behind the service’s. Have it set right.',
    ahead: 'This computer’s clock is {{duration}} ahead of the service’s. Have it set right.',
  },
  setup: {
    'sign-in': 'The service refuses this till code and password.',
    'sign-in-do': 'Check both.',
    anyway: 'Set up anyway',
    'not-yet':
      'Nothing has been kept yet. Correct it and try again, or set the till up anyway: then it connects as soon as it can.',
    looking: 'Looking for the service…',
  },
} as const;
