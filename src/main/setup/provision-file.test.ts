import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readProvisionFile } from './provision-file.ts';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-provision-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function read(content: string) {
  const file = path.join(folder, 'till.json');
  fs.writeFileSync(file, content);
  return { file, result: readProvisionFile(file) };
}

it('reads what a till is told, and fills in the defaults', () => {
  const { result } = read('\uFEFF{ "training": true }');
  expect(result).toEqual({ ok: true, provision: { training: true, country: 'IN', language: 'en' } });
});

it('says that a file is missing, or that it holds no JSON', () => {
  const missing = path.join(folder, 'missing.json');
  const unreadable = (file: string) => ({ ok: false, problem: { failure: 'provision-unreadable', details: [file] } });
  expect(readProvisionFile(missing)).toEqual(unreadable(missing));
  expect(readProvisionFile(folder)).toEqual(unreadable(folder));
  const { file, result } = read('{ "password": "hush",, }');
  expect(result).toEqual(unreadable(file));
});

it('names the wrong fields, and tells no value', () => {
  const person = { code: '31', name: 'Ola', role: 'manager', pin: 'hush' };
  const service = { host: 'https://loyalty.example', till: '', password: 'hush' };
  const { file, result } = read(JSON.stringify({ service, country: 'NO', staff: [person] }));
  expect(result).toEqual({
    ok: false,
    problem: { failure: 'provision-invalid', details: [file, 'service.till', 'staff.0.pin'] },
  });
});
