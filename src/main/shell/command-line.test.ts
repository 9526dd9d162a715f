import { expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

const base = { appData: '/home/ada/.config', cwd: '/srv/shop' };

it('keeps a till and a training till apart if it is told nothing else', () => {
  expect(parseCommandLine([], base)).toEqual({
    dataDir: '/home/ada/.config/Tillside/till',
    provisionFile: null,
    training: false,
  });
  expect(parseCommandLine(['--training'], base)).toMatchObject({
    dataDir: '/home/ada/.config/Tillside/training',
    training: true,
  });
});

it('reads its own switches among those of Chromium and Node', () => {
  const argv = ['electron', '--inspect=0', '--no-sandbox', '.', '--data-dir=/var/till 4', '--provision=/etc/till.json'];
  expect(parseCommandLine(argv, base)).toEqual({
    dataDir: '/var/till 4',
    provisionFile: '/etc/till.json',
    training: false,
  });
});

it('resolves relative paths, takes the last of two, and an empty one as not given', () => {
  expect(parseCommandLine(['--data-dir=a', '--data-dir=b', '--provision=c=d.json'], base)).toMatchObject({
    dataDir: '/srv/shop/b',
    provisionFile: '/srv/shop/c=d.json',
  });
  expect(parseCommandLine(['--data-dir=', '--provision='], base)).toMatchObject({
    dataDir: '/home/ada/.config/Tillside/till',
    provisionFile: null,
  });
});
