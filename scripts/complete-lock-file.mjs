// `npm run lock:complete`: run it after adding packages. npm leaves the builds for other platforms out of
// package-lock.json if its registry does not offer them, and then refuses its own file (`npm ci`: "Missing: … from lock
// file"). The parent package pins the versions of these builds, so we can write them down without seeing the builds.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { missingBuilds } from './setup/missing-builds.mjs';

const file = inProject('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingBuilds(lock.packages);
const entries = Object.entries({ ...lock.packages, ...missing }).toSorted(([one], [other]) =>
  one.localeCompare(other, 'en'),
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
say(`✓ package-lock.json: ${Object.keys(missing).length} builds for other platforms added`);
