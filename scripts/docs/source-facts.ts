import fs from 'node:fs';
import path from 'node:path';

/** A function that a folder exports. The comment above it is joined into one line. */
type OfferedFunction = { readonly name: string; readonly comment: string };

const project = path.join(import.meta.dirname, '..', '..');

/** Every function that is exported anywhere below a folder, except in tests. */
export function functionsBelow(folder: string): readonly OfferedFunction[] {
  const declared = /(\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?^export (?:async )?function\*? (\w+)/gm;
  return filesBelow(folder).flatMap(({ text }) =>
    [...text.matchAll(declared)].map(([, comment = '', name = '']) => ({
      name,
      comment: comment.replace(/\s*\n\s*\*\s?/g, ' '),
    })),
  );
}

/** Every code file below a folder, except tests. */
export function filesBelow(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return fs
    .readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(?:^|\/)testing\//.test(file))
    .map((file) => ({ name: path.basename(file), text: fs.readFileSync(path.join(project, folder, file), 'utf8') }));
}

/** A file of `docs/`. */
export function readPage(name: string): string {
  return fs.readFileSync(path.join(project, 'docs', name), 'utf8');
}
