import { type Provision, provision } from '#contract/provision.ts';
import { refusedInput } from '#contract/refused-input.ts';
import { readRegularFile } from '../db/files/regular-file.ts';
import type { StartProblem } from './start-problem.ts';

/** Many times what the longest setup file needs. */
const longestBytes = 4 * 1024 * 1024;

export type ReadProvision =
  | { readonly ok: true; readonly provision: Provision }
  | { readonly ok: false; readonly problem: StartProblem };

/** Reads the JSON file that tells a till which one it is. No problem repeats the file's password or PINs. */
export function readProvisionFile(file: string): ReadProvision {
  const content = readJson(file);
  if (content === undefined) return { ok: false, problem: { failure: 'provision-unreadable', details: [file] } };
  const parsed = provision.safeParse(content);
  if (parsed.success) return { ok: true, provision: parsed.data };
  const { fields, reason } = refusedInput(parsed.error);
  const details = [file, ...fields, ...(reason === undefined ? [] : [reason])];
  return { ok: false, problem: { failure: 'provision-invalid', details } };
}

/** @returns `undefined`, which JSON has no word for, if there is no file or no JSON in it */
function readJson(file: string): unknown {
  try {
    // Editors on Windows often begin a file with a byte order mark, which JSON does not allow.
    return JSON.parse(
      readRegularFile(file, longestBytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    return undefined;
  }
}
