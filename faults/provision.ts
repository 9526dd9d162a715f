import fs from 'node:fs';
import path from 'node:path';
import type { ServiceProvision } from '#contract/provision.ts';
import { serviceTill } from '#training-api/testing/service-process.ts';
import { people } from './people.ts';

/** Tells a till which one it is, in a file. */
export function writeProvision(
  folder: string,
  service: Pick<ServiceProvision['service'], 'host'> & Partial<ServiceProvision['service']>,
): string {
  const file = path.join(folder, 'provision.json');
  const { code: till, password } = serviceTill;
  const provision = { service: { ...service, till, password }, country: 'IN', unlock: 'none', staff: people };
  fs.writeFileSync(file, JSON.stringify(provision));
  return file;
}
