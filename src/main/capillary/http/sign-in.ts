import crypto from 'node:crypto';

/** What signs a till in: its code, and the md5 of its password in hex, which is the credential itself. */
export type TillCredential = { readonly till: string; readonly passwordMd5: string };

export function passwordMd5(password: string): string {
  return crypto.createHash('md5').update(password, 'utf8').digest('hex');
}

/** Basic sign-in of a till: base64 of `till:md5hex(password)`. OAuth, should an org need it, takes this function's place. */
export function authorizationHeader(credential: TillCredential): string {
  return `Basic ${Buffer.from(`${credential.till}:${credential.passwordMd5}`, 'utf8').toString('base64')}`;
}
