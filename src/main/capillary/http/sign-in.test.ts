import { expect, it } from 'vitest';
import { authorizationHeader, passwordMd5 } from './sign-in.ts';

it('signs a till in by its code and the md5 of its password', () => {
  const credential = { till: 'store.server', passwordMd5: passwordMd5('server123') };
  expect(authorizationHeader(credential)).toBe('Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3');
});
