/** What a database may be called on its way to another state: set aside, saved, copied, looked at. */
const states = String.raw`\.damaged-\d+|\.before-\d+|\.salvaged|\.salvaging|\.salvaging-base|\.found|\.alone`;
const database = new RegExp(String.raw`^(till|training)\.db(${states})?(\.part)?(-wal|-shm|-journal)?$`);
const folders = ['logs', 'chromium'];
const files = ['ballast', 'setting-up', 'write-probe', 'till.door', 'till.lock', 'till.lock-journal', 'till.mark'];
const secrets = ['credential', 'credential.sealed'].flatMap((name) => [name, `${name}.part`]);
const others: ReadonlySet<string> = new Set([...folders, ...files, ...secrets]);

/**
 * Does the till itself make what has this name, directly in its data folder? Whatever else lies there is somebody
 * else's, and only its owner may change it.
 */
export function isOwnName(name: string): boolean {
  return others.has(name) || database.test(name);
}

/** Is this the name of a file of the till's log, in `logs`? */
export function isLogName(name: string): boolean {
  return /^till\.log(\.\d+)?$/.test(name);
}
