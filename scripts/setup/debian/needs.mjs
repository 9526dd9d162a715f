/** The names of one package, the newest release's name first. @typedef {readonly string[]} Need */

/** @satisfies {Record<string, readonly Need[]>} */
export const debianNeeds = {
  /** to show a window, even without a screen, with letters for every language of the till */
  window: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libdrm2'],
    ['libxss1'],
    ['libxtst6'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
    ['xvfb'],
    ['fonts-noto-core'],
    ['fonts-noto-cjk'],
  ],
  /** to take Electron out of another package */
  unpack: [['unzip']],
  /** to build SQLite for that Electron */
  compile: [['g++']],
};
