import { debianNeeds } from '../debian/needs.mjs';
import { canInstall, installPackages, missing, packageNames } from '../debian/packages.mjs';
import { say } from '../../lib/say.mjs';

/** What a bare Debian or Ubuntu lacks to show a window: libraries, a virtual screen, and letters for every language. */
export const debianPackages = { isReady, make };

// Without root the person is told once for each command and the work goes on: the missing piece may not be needed.
let told = false;

function isReady() {
  return told || missing(debianNeeds.window).length === 0;
}

async function make() {
  const needs = missing(debianNeeds.window);
  if (canInstall()) return installPackages(needs);
  told = true;
  say('• this machine lacks packages that the windows of the till need; as root:');
  say(`  apt-get install -y ${(await packageNames(needs)).join(' ')}`);
}
