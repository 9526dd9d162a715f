import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';

it('prints where it listens, serves there, and ends when it is told to', async () => {
  const cli = path.join(import.meta.dirname, 'cli.ts');
  const child = spawn(process.execPath, [cli, '--till', 'door.t1', '--password', 'knock'], { stdio: 'pipe' });
  const exited = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString('utf8')) as { url: string };
  const passwordMd5 = crypto.createHash('md5').update('knock').digest('hex');
  const credential = Buffer.from(`door.t1:${passwordMd5}`).toString('base64');
  const answer = await fetch(`${url}/v1.1/store/login.json`, { headers: { authorization: `Basic ${credential}` } });
  expect(answer.status).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
