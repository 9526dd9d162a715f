import { debianNeeds } from '../debian/needs.mjs';
import { canInstall, installPackages, missing, packageNames } from '../debian/packages.mjs';
import { say } from '../../lib/say.mjs';

/**
 * A bare Debian or Ubuntu lacks some things to show a window: libraries, a virtual screen, letters for every language.
 */
export const debianPackages = { isReady, make };

// Without root, each command tells the person once and goes on, because the missing package may not be needed.
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
