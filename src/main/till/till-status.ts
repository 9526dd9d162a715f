import { commonForm } from '#contract/registration-form.ts';
import type { AppStatus } from '#contract/routes/app.ts';
import { usualRules } from '#contract/store-rules.ts';
import type { SalvageReport } from '../db/salvage.ts';
import type { SettingsStore } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { trainingStaff } from '../staff/training-staff.ts';
import type { TillPorts, TrainingService } from './till-ports.ts';

/** What the window may know about the till itself. It holds no secret. */
export function tillStatus({
  problem,
  salvaged,
  settings,
  training,
  clockOffsetMs,
  ports,
}: {
  readonly problem: StartProblem | null;
  readonly salvaged: SalvageReport | null;
  readonly settings: SettingsStore | null;
  readonly training: TrainingService | null;
  readonly clockOffsetMs: number | null;
  readonly ports: Pick<TillPorts, 'version' | 'systemLanguage'>;
}): AppStatus {
  const till = settings?.till() ?? null;
  return {
    stage: problem ? 'failed' : till ? 'ready' : 'setup',
    failure: problem?.failure ?? null,
    failureDetails: [...(problem?.details ?? [])],
    salvaged,
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
    clockOffsetMs,
    language: settings?.language() ?? ports.systemLanguage,
    theme: settings?.theme() ?? 'system',
    version: ports.version,
  };
}
