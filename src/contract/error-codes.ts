/**
 * Why a request of the window was not fulfilled. The window has a sentence for each, in every language;
 * `message` of the envelope is for support and logs only.
 */
export const errorCodes = [
  'invalid-input',
  'not-ready',
  'not-signed-in',
  'not-allowed',
  'wrong-pin',
  'locked-out',
  'not-found',
  'offline',
  'service-timeout',
  'service-unreadable',
  'service-busy',
  'service-refused',
  'sign-in-refused',
  'rights-missing',
  'disk-full',
  'storage-busy',
  'storage-failed',
  'conflict',
  'provision-refused',
  'password-not-kept',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
