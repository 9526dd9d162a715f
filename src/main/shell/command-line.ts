import path from 'node:path';

/** What a start of the app asks for. */
export type CommandLine = {
  /** Absolute path of the folder that holds everything this till keeps. */
  readonly dataDir: string;
  /** Absolute path of the file that says which till this is; `null` without `--provision`. */
  readonly provisionFile: string | null;
  readonly training: boolean;
};

/**
 * Reads `--data-dir=DIR`, `--provision=FILE` and `--training`.
 *
 * Switches of Chromium and Node stand on the same line, so we skip what is not ours. If a switch is given twice, the
 * last one wins.
 *
 * @param base `appData` is where users keep the data of apps; relative paths start at `cwd`
 */
export function parseCommandLine(
  argv: readonly string[],
  base: { readonly appData: string; readonly cwd: string },
): CommandLine {
  const training = argv.includes('--training');
  const dataDir = valueOf(argv, '--data-dir=');
  const provisionFile = valueOf(argv, '--provision=');
  // The folder that the till was started in may be gone. Only a relative path needs it.
  const inFolder = (given: string) => path.resolve(path.isAbsolute(given) ? given : path.join(base.cwd, given));
  return {
    dataDir: dataDir ? inFolder(dataDir) : path.join(base.appData, 'Tillside', training ? 'training' : 'till'),
    provisionFile: provisionFile ? inFolder(provisionFile) : null,
    training,
  };
}

function valueOf(argv: readonly string[], prefix: string): string | undefined {
  return argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}
