import { commonForm } from '#contract/registration-form.ts';
import type { AppStatus } from '#contract/routes/app.ts';
import { usualRules } from '#contract/store-rules.ts';
import type { Rescued } from '../db/files/rescue.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { trainingStaff } from '../staff/training-staff.ts';
import type { Kept } from './open-kept.ts';
import type { TillPorts } from './till-ports.ts';
import type { WorkingTill } from './working-till.ts';

/** What the window may know about the till itself. It holds no secret. */
export function tillStatus({
  problem,
  kept,
  working,
  rescued,
  openToOthers,
  ports,
}: {
  readonly problem: StartProblem | null;
  readonly kept: Kept | null;
  readonly working: WorkingTill | null;
  /** What was put back while this process runs. */
  readonly rescued: Rescued | null;
  readonly openToOthers: readonly string[];
  readonly ports: Pick<TillPorts, 'version' | 'systemLanguage' | 'endOther'>;
}): AppStatus {
  const { settings, salvaged = null, older = null } = kept ?? {};
  const training = working?.training ?? null;
  const till = settings?.till() ?? null;
  return {
    stage: problem ? 'failed' : till ? 'ready' : 'setup',
    failure: problem?.failure ?? null,
    failureDetails: [...(problem?.details ?? [])],
    salvaged,
    older: working?.isOlder() ? (older ?? { missingOperations: 0 }) : null,
    filesReplaced: rescued,
    openToOthers: [...openToOthers],
    mayEndOther: problem?.failure === 'other-hangs' && ports.endOther !== null,
    training: till?.training ?? false,
    trainingNetwork: training?.reachable() ?? true,
    trainingStaff: till?.sampleStaff ? [...trainingStaff] : [],
    till: till?.till ?? '',
    host: till?.host ?? '',
    source: till?.source ?? '',
    country: till?.country ?? '',
    registration: till?.registration ?? commonForm,
    rules: till?.rules ?? usualRules,
    cardSeries: till?.cardSeries ?? [],
    passwordInFile: till?.passwordInFile ?? false,
    clockOffsetMs: working?.serviceClock.wrongByMs() ?? null,
    language: settings?.language() ?? ports.systemLanguage,
    theme: settings?.theme() ?? 'system',
    version: ports.version,
  };
}
