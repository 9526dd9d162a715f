import { app } from 'electron';
import { systemStopwatch } from '../../clock.ts';
import { describeDefect } from '../../describe-defect.ts';
import { createBroadcast } from '../../ipc/transport.ts';
import { guardClose } from '../close-guard.ts';
import type { CommandLine } from '../command-line.ts';
import { systemLanguage } from '../locale.ts';
import { type Log, log as outputOnly } from '../log/log.ts';
import type { OnlyWindow } from '../page/only-window.ts';
import { type TillWindow, createTillWindow } from '../page/till-window.ts';
import { type Claim, claimFolder } from '../second-start/claim-folder.ts';
import { startAgain } from '../start-again.ts';
import { type StartWait, type StartWatch, watchStart } from './start-watch.ts';
import type { Touch } from './touch-places.ts';
import type { Till } from '../../till/till.ts';
import { systemSchedule } from '../../timer.ts';

/** What this start was told, and where its marks lie. */
export type Told = CommandLine & { readonly stateDir: string | null };

/** A claim of a start that goes on. */
export type OwnClaim = Exclude<Claim, { readonly kind: 'answered' }>;

export type StartedParts = {
  readonly told: Told;
  readonly claim: OwnClaim;
  readonly window: TillWindow;
  readonly steps: StartWatch;
  /** What there is of the till so far. */
  readonly parts: { till: Till | null; log: Log };
};

type Starting = {
  /** Absolute path of the built preload script. */
  readonly preload: string;
  readonly told: Told;
  readonly only: OnlyWindow;
  readonly takeDefects: (take: (cause: unknown) => void) => void;
  /** `null` as long as the data folder has not answered. */
  readonly claim: OwnClaim | null;
  readonly touch: Touch;
  /** Starts the till, as soon as its folder is known to be ours. */
  readonly startTill: (started: StartedParts) => Promise<void>;
};

/** Starts the till behind its window. From here on, whatever hangs or fails is said in that window. */
export async function startInWindow({
  preload,
  told,
  only,
  takeDefects,
  claim,
  touch,
  startTill,
}: Starting): Promise<void> {
  const ownLanguage = systemLanguage(app.getLocale());
  let stray: string | null = null;
  const parts: StartedParts['parts'] = { till: null, log: outputOnly };
  const window = createTillWindow({
    only,
    preload,
    theme: () => parts.till?.status.theme ?? 'system',
    language: () => parts.till?.status.language ?? ownLanguage,
    systemLanguage: ownLanguage,
    schedule: systemSchedule,
    stopwatch: systemStopwatch,
    log: (line) => parts.log(line),
    startAgain,
    onOpen: (opened) =>
      guardClose(opened, {
        hasUnsent: () => parts.till?.hasUnsent ?? false,
        ask: () => createBroadcast(window.page)('close-asked'),
        stopwatch: systemStopwatch,
      }),
  });
  const onWait = (wait: StartWait) => {
    app.off('quit', endAtOnce).on('quit', endAtOnce);
    // A start that goes on after a defect needs no word about it.
    if (stray === null) window.wait(wait);
    else window.lose('start-failed', [stray]);
  };
  const steps = watchStart(systemSchedule, onWait);
  takeDefects((cause) => {
    stray ??= describeDefect(cause);
    parts.log(`A defect that nobody caught: ${describeDefect(cause)}`);
  });
  try {
    await steps.during({ why: 'start-slow', details: [] }, async () => {
      const ours = claim ?? (await claimLate({ dataDir: told.dataDir, touch, steps, onWait }));
      if (ours !== null) await startTill({ told, claim: ours, window, steps, parts });
    });
    app.off('quit', endAtOnce);
  } catch (cause) {
    parts.log(`The start failed: ${describeDefect(cause)}`);
    window.lose('start-failed', [describeDefect(cause)]);
  }
}

/** A call that hangs would keep Node from ending. Nothing that was saved is lost by this. */
function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Waits for a folder that does not answer. `null` if another till has it by then, and came to the front. */
async function claimLate({
  dataDir,
  touch,
  steps,
  onWait,
}: Pick<Starting, 'touch'> & {
  readonly dataDir: string;
  readonly steps: StartWatch;
  readonly onWait: (wait: StartWait) => void;
}): Promise<OwnClaim | null> {
  const wait = { why: 'folder-silent', details: touch.silent() } as const;
  onWait(wait);
  await steps.during(wait, () => touch.answered);
  const claim = await claimFolder(dataDir);
  if (claim.kind !== 'answered') return claim;
  app.exit();
  return null;
}
