import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWithFile, fileOf } from './renderer-files.ts';

let root: string;
let folder: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'till-files-'));
  folder = path.join(root, 'window');
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  fs.mkdirSync(path.join(root, 'window-secrets'));
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  fs.writeFileSync(path.join(folder, 'assets', 'main 1.js'), 'export {};');
  fs.writeFileSync(path.join(folder, 'notes.db'), 'not for the page');
  fs.writeFileSync(path.join(root, 'secret.json'), '{}');
  fs.writeFileSync(path.join(root, 'window-secrets', 'key.json'), '{}');
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const get = (address: string, method = 'GET') => answerWithFile(folder, new Request(address, { method }));

describe('the files of the window', () => {
  it('come with their type, at the address of the build', async () => {
    const page = await get('app://till/');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await get('app://till/assets/main%201.js?v=1#x');
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('come under a policy that allows nothing but files of our own', async () => {
    const policy = (await get('app://till/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect((await get('app://till/none.js')).headers.get('content-security-policy')).toBe(policy);
  });

  it('are only read', async () => {
    expect((await get('app://till/', 'POST')).status).toBe(405);
  });

  it('are only of kinds a page needs', async () => {
    expect((await get('app://till/notes.db')).status).toBe(404);
    expect((await get('app://till/assets')).status).toBe(404);
    expect((await get('app://till/missing.html')).status).toBe(404);
  });

  it.each([
    'app://till/../secret.json',
    'app://till/%2e%2e/secret.json',
    'app://till/..%2fsecret.json',
    'app://till/assets/..%2f..%2fsecret.json',
    'app://till/..%5csecret.json',
    'app://till/%2e%2e%2fwindow-secrets/key.json',
    'app://till//etc/passwd.json',
    'app://till/%2fetc%2fpasswd.json',
    'app://till/C:%2fsecret.json',
    'app://till/index.html%00.js',
    'app://till/%ff.html',
    'app://other/index.html',
  ])('are not found by %s', async (address) => {
    const file = fileOf(folder, address);
    expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
    expect((await get(address)).status).toBe(404);
  });
});
