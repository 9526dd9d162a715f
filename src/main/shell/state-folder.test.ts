import { expect, it } from 'vitest';
import { stateFolder } from './state-folder.ts';

const home = '/home/asha';

it('is where the person’s system keeps such things', () => {
  expect(stateFolder({ platform: 'linux', env: {}, home })).toBe('/home/asha/.local/state/tillside');
  expect(stateFolder({ platform: 'linux', env: { XDG_STATE_HOME: '/var/asha' }, home })).toBe('/var/asha/tillside');
  expect(stateFolder({ platform: 'darwin', env: {}, home })).toBe(
    '/home/asha/Library/Application Support/Tillside State',
  );
  expect(stateFolder({ platform: 'win32', env: {}, home })).toBe('/home/asha/AppData/Local/Tillside State');
});

it('ignores a path that leads to another place from every folder', () => {
  const env = { XDG_STATE_HOME: 'state' };
  expect(stateFolder({ platform: 'linux', env, home })).toBe('/home/asha/.local/state/tillside');
});

it('is nowhere for a person without a home', () => {
  expect(stateFolder({ platform: 'linux', env: {}, home: '' })).toBeNull();
});
