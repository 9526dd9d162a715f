import { expect, test } from 'vitest';
import { serviceProvision } from '#contract/provision.ts';
import { provisionOf, type SetupForm, setupForm } from './setup-form.ts';

const filled: SetupForm = {
  host: 'https://loyalty.souq.test',
  till: 'souq.3',
  password: 'palm-under-glass',
  source: 'INSTORE',
  accountId: '',
  passwordInFile: false,
  country: 'AE',
  staffCode: 'noor',
  staffName: 'Noor',
  pin: '902817',
  pinAgain: '902817',
};

function complaints(over: Partial<SetupForm>) {
  return setupForm.safeParse({ ...filled, ...over }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];
}

test('the main process accepts what the form gives', () => {
  expect(setupForm.safeParse(filled).success).toBe(true);
  expect(serviceProvision.safeParse(provisionOf(filled, 'ar')).success).toBe(true);
});

test('plain http is refused, unless the service is this computer', () => {
  expect(complaints({ host: 'http://loyalty.souq.test' })).toEqual([['host', 'host']]);
  expect(complaints({ host: 'http://127.0.0.1:8080' })).toEqual([]);
});

test('two PINs that differ are refused', () => {
  expect(complaints({ pinAgain: '902818' })).toEqual([['pinAgain', 'pinAgain']]);
});

test('a source with accounts asks for one', () => {
  expect(complaints({ source: 'WECHAT' })).toEqual([['accountId', 'needed']]);
});

test('a password goes into a file only for a service on this computer', () => {
  expect(provisionOf({ ...filled, passwordInFile: true }, 'en').unlock).toBe('keychain');
  expect(provisionOf({ ...filled, passwordInFile: true, host: 'http://localhost:8080' }, 'en').unlock).toBe('none');
});
