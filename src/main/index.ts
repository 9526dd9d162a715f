import { app } from 'electron';
import { describeDefect } from './describe-defect.ts';
import { systemLanguage } from './shell/locale.ts';
import { ignoreOutputErrors, log } from './shell/log/log.ts';
import { catchDefects } from './shell/page/defects.ts';
import { createOnlyWindow } from './shell/page/only-window.ts';
import { showPlainPage } from './shell/page/plain-page.ts';
import type { PlainCase } from './shell/page/plain-words.ts';
import { startAgain } from './shell/start-again.ts';
import { mendTemporaryFolder } from './shell/temporary-folder.ts';

// Whatever this process makes is for its owner alone.
process.umask(0o077);
ignoreOutputErrors();
mendTemporaryFolder();

const only = createOnlyWindow();
let hasFailed = false;

/** A start that fails still ends in a window. The details name parts of the program, never data. */
async function fail(why: PlainCase, details: string): Promise<void> {
  log(`The start failed: ${why}, ${details}`);
  if (hasFailed) return;
  hasFailed = true;
  await app.whenReady();
  // The start went on, and has a window.
  if (only.shown()) return;
  only.show(showPlainPage({ why, details: [details], language: systemLanguage(app.getLocale()) }, startAgain));
}

const takeDefects = catchDefects((cause) => void fail('start-failed', describeDefect(cause)));

// Loaded only now, so that a part of the program that is missing or broken ends in a window, too.
const program = await import('./start.ts').catch((cause: unknown) => {
  void fail('damaged-program', cause instanceof Error ? cause.message : describeDefect(cause));
  return null;
});
// Chromium reads no folder of its own before this module has ended.
const start = await program?.prepareStart(only).catch((cause: unknown) => {
  void fail('start-failed', describeDefect(cause));
  return null;
});
start?.(takeDefects).catch((cause: unknown) => fail('start-failed', describeDefect(cause)));
