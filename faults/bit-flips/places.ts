import path from 'node:path';

/** Where a till of this campaign keeps its data, and its marks. */
export function placesIn(folder: string) {
  const dataDir = path.join(folder, 'till');
  return { dataDir, stateDir: path.join(folder, 'state') };
}

export function databaseIn(folder: string): string {
  return path.join(placesIn(folder).dataDir, 'till.db');
}
