import { expect, it } from 'vitest';
import { isTrusted } from './sender.ts';

const page = { url: 'app://till/index.html#/search', isMainFrame: true, isOwnWindow: true };

it('trusts the main frame of our own window, on our own page', () => {
  expect(isTrusted(page)).toBe(true);
  expect(isTrusted({ ...page, url: 'app://till/' })).toBe(true);
});

it('trusts no other frame and no other window', () => {
  expect(isTrusted({ ...page, isMainFrame: false })).toBe(false);
  expect(isTrusted({ ...page, isOwnWindow: false })).toBe(false);
});

it.each([
  '',
  'about:blank',
  'not an address',
  'app://till.example/',
  'app://other/',
  'app://till@other/',
  'app://someone@till/',
  'app://till:81/',
  'https://till/',
  'file:///till/index.html',
  'data:text/html,app://till/',
])('does not trust a page at %s', (url) => {
  expect(isTrusted({ ...page, url })).toBe(false);
});
