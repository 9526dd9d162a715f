import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settled } from '../../testing/manual-time.ts';
import { type AskFolder, touchPlaces } from './touch-places.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-touch-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const at = (...names: readonly string[]) => path.join(folder, ...names);
const places = () => ({ dataDir: at('till'), stateDir: at('state'), provisionFile: at('setup.json') });

it('takes any answer: a folder with files, one that is missing, and a file in its place', async () => {
  fs.mkdirSync(at('till'));
  fs.symlinkSync(at('nowhere'), at('till', 'till.db'));
  fs.writeFileSync(at('state'), '');
  const touch = touchPlaces(places());
  expect(touch.silent()).toEqual([at('till'), at('state'), at('setup.json')]);
  await touch.answered;
  expect(touch.silent()).toEqual([]);
});

it.each(['till', 'state', 'setup.json', path.join('till', 'till.db')])(
  'names the place when %s does not answer, until it does',
  async (name) => {
    let answer = () => {};
    const silence = new Promise<void>((resolve) => (answer = resolve));
    const ask: AskFolder = {
      stat: (place) => (place === at(name) ? silence : Promise.resolve()),
      readdir: async (place) => (place === at('till') ? ['till.db', 'photos'] : []),
    };
    const touch = touchPlaces(places(), ask);
    await settled();
    expect(touch.silent()).toEqual([at(name.split(path.sep)[0] ?? '')]);
    answer();
    await touch.answered;
    expect(touch.silent()).toEqual([]);
  },
);
