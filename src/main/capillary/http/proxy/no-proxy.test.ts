import { expect, it } from 'vitest';
import { bypasses } from './no-proxy.ts';

it.each([
  ['https://loyalty.example', 'loyalty.example'],
  ['https://eu.loyalty.example', 'loyalty.example'],
  ['https://eu.loyalty.example', '.loyalty.example'],
  ['https://eu.loyalty.example', '*.Loyalty.Example'],
  ['https://loyalty.example', 'a.example,  loyalty.example'],
  ['https://loyalty.example', '*'],
  ['https://loyalty.example', 'loyalty.example:443'],
  ['https://10.1.2.3', '10.0.0.0/8'],
  ['https://10.1.2.3:8443', '10.1.2.3:8443'],
  ['https://[2001:db8::5]', '2001:db8::/32'],
  ['https://[2001:db8::5]', '[2001:db8::5]:443'],
])('goes direct to %s with %s', (url, list) => expect(bypasses(new URL(url), list)).toBe(true));

it.each([
  ['https://loyalty.example', ''],
  ['https://loyalty.example', 'yalty.example'],
  ['https://loyalty.example', 'eu.loyalty.example'],
  ['https://loyalty.example', 'loyalty.example:8443'],
  ['https://loyalty.example', '.'],
  ['https://10.1.2.3', '10.1.2.4'],
  ['https://10.1.2.3', '10.0.0.0/99'],
  ['https://10.1.2.3', '.1.2.3'],
])('takes the proxy to %s with "%s"', (url, list) => expect(bypasses(new URL(url), list)).toBe(false));
