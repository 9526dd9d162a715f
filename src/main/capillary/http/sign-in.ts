import crypto from 'node:crypto';

/** A till signs in with its code and the md5 of its password in hex. The md5 is the credential itself. */
export type TillCredential = { readonly till: string; readonly passwordMd5: string };

export function passwordMd5(password: string): string {
  return crypto.createHash('md5').update(password, 'utf8').digest('hex');
}

/**
 * Basic sign-in of a till: base64 of `till:md5hex(password)`. An org that needs OAuth gets another function in this
 * place.
 */
export function authorizationHeader(credential: TillCredential): string {
  return `Basic ${Buffer.from(`${credential.till}:${credential.passwordMd5}`, 'utf8').toString('base64')}`;
}
