import { expect, it } from 'vitest';
import { checkHost } from './host-rule.ts';

it.each([
  ['https://Loyalty.Example', 'https://loyalty.example', false],
  ['https://loyalty.example/', 'https://loyalty.example', false],
  ['https://loyalty.example:443', 'https://loyalty.example', false],
  ['https://loyalty.example:8443', 'https://loyalty.example:8443', false],
  ['https://localhost:9', 'https://localhost:9', true],
  ['http://localhost:4100', 'http://localhost:4100', true],
  ['http://127.0.0.1:4100/', 'http://127.0.0.1:4100', true],
  ['http://127.8.9.10', 'http://127.8.9.10', true],
  ['http://127.1:4100', 'http://127.0.0.1:4100', true],
  ['http://[::1]:4100', 'http://[::1]:4100', true],
])('reads %s as %s', (text, origin, isLoopback) => {
  expect(checkHost(text)).toEqual({ origin, isLoopback });
});

it.each([
  '',
  'loyalty.example',
  'http://loyalty.example',
  'http://127.0.0.1.loyalty.example',
  'http://localhost.loyalty.example',
  'http://0.0.0.0:4100',
  'http://128.0.0.1',
  'http://[::ffff:10.0.0.1]',
  'http://192.168.0.4',
  'https://till:secret@loyalty.example',
  'https://@loyalty.example',
  'https://loyalty.example/v2',
  'https://loyalty.example//',
  'https://loyalty.example/?',
  'https://loyalty.example/?a=1',
  'https://loyalty.example/#',
  'ftp://localhost',
  'file:///etc/hosts',
])('refuses %s', (text) => {
  expect(checkHost(text)).toBeNull();
});
