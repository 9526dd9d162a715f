/**
 * Why a request of the window failed. The window has a sentence for each code, in every language. The `message` of the
 * envelope is only for support and logs.
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
  'storage-replaced',
  'conflict',
  'provision-refused',
  'password-not-kept',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
