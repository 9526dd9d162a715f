import fs from 'node:fs';

/**
 * Reads a file that is one. A pipe would let us wait for ever, and a device may never end.
 *
 * Throws the file system's error, and `EFTYPE` for what is no regular file or is longer than a file of its kind.
 *
 * @param longest in bytes
 */
export function readRegularFile(file: string, longest = 64 * 1024 * 1024): Buffer {
  // Without O_NONBLOCK, opening a pipe that nobody writes to does not return.
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const stat = fs.fstatSync(descriptor);
    if (!stat.isFile() || stat.size > longest) {
      throw Object.assign(new Error('This is not a file of the expected kind'), { code: 'EFTYPE' });
    }
    return fs.readFileSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
