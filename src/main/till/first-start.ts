import path from 'node:path';
import { readProvisionFile } from '../setup/provision-file.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { wasSetUp } from '../setup/was-set-up.ts';
import type { Kept } from './open-kept.ts';
import type { TillPorts } from './till-ports.ts';

type FirstStartPorts = Pick<TillPorts, 'dataDir' | 'provisionFile' | 'training' | 'systemLanguage'>;

/**
 * Sets up a till that was never set up, or whose settings or people cannot be read, if it was told how: from the file it
 * was given, or for training.
 *
 * @returns why there is no till; `null` if there is one, or if anybody may set one up here
 */
export async function provisionFirstStart(
  {
    settings,
    staff,
    credentials,
    keeper,
    applyProvision,
  }: Pick<Kept, 'settings' | 'staff' | 'credentials' | 'keeper' | 'applyProvision'>,
  { dataDir, provisionFile, training, systemLanguage }: FirstStartPorts,
): Promise<StartProblem | null> {
  const unreadable = settings.unreadable();
  if (unreadable.length === 0 && settings.till() && staff.isAnybody()) return null;
  const hasWork = keeper.history.progress().operations > 0;
  if (provisionFile) {
    const read = readProvisionFile(provisionFile);
    if (!read.ok) return read.problem;
    const outcome = await applyProvision(read.provision);
    return outcome.status === 'refused' ? outcome.problem : null;
  }
  const file = path.join(dataDir, 'till.db');
  if (unreadable.length > 0) return { failure: 'settings-unreadable', details: [file, ...unreadable] };
  if (settings.till()) return { failure: 'staff-unreadable', details: [file] };
  // Without its settings nobody knows whose people and whose work this is. Training must not begin on top of it.
  if (staff.isAnybody()) return { failure: 'settings-unreadable', details: [file] };
  if (!training) {
    if (hasWork || wasSetUp(dataDir)) return { failure: 'data-lost', details: [dataDir] };
    // Nobody finished setting it up. Then no sign-in may lie here either.
    credentials.forget();
    return null;
  }
  const outcome = await applyProvision({ training: true, country: 'IN', language: systemLanguage });
  return outcome.status === 'refused' ? outcome.problem : null;
}
