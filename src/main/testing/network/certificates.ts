import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a TLS server of a test presents. */
export type ServerKey = { readonly key: string; readonly cert: string };

/** An authority of our own, made for one test. */
export type Authority = {
  /** Its certificate, and a file that holds it. */
  readonly cert: string;
  readonly file: string;
  /** A certificate for 127.0.0.1 and localhost unless named otherwise. `days` may be negative: it has expired then. */
  readonly issue: (options?: { readonly names?: string; readonly days?: number }) => ServerKey;
  readonly remove: () => void;
};

const here = 'IP:127.0.0.1,DNS:localhost';

/** Makes an authority with the machine's `openssl`. Elliptic keys take a few milliseconds. */
export function createAuthority(name = 'Test authority'): Authority {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-authority-'));
  const at = (file: string) => path.join(folder, file);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', `/CN=${name}`);
  let count = 0;
  return {
    cert: fs.readFileSync(at('ca.pem'), 'utf8'),
    file: at('ca.pem'),
    issue: ({ names = here, days = 10 } = {}) => {
      count += 1;
      const base = `server${count}`;
      openssl('req', ...newKey, '-keyout', `${base}.key`, '-out', `${base}.csr`, '-subj', '/CN=server');
      fs.writeFileSync(at(`${base}.ext`), `subjectAltName=${names}\nbasicConstraints=CA:FALSE\n`);
      const ca = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${base}.ext`];
      openssl('x509', '-req', '-in', `${base}.csr`, ...ca, '-out', `${base}.pem`, '-days', String(days));
      return { key: fs.readFileSync(at(`${base}.key`), 'utf8'), cert: fs.readFileSync(at(`${base}.pem`), 'utf8') };
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
