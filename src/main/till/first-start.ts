import { readProvisionFile } from '../setup/provision-file.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import type { Kept } from './open-kept.ts';
import type { TillPorts } from './till-ports.ts';

/** Sets up a till that was never set up, if it was told how: from the file it was given, or for training. */
export async function provisionFirstStart(
  { settings, applyProvision }: Pick<Kept, 'settings' | 'applyProvision'>,
  { provisionFile, training, systemLanguage }: Pick<TillPorts, 'provisionFile' | 'training' | 'systemLanguage'>,
): Promise<StartProblem | null> {
  if (settings.till()) return null;
  if (provisionFile) {
    const read = readProvisionFile(provisionFile);
    if (!read.ok) return read.problem;
    const outcome = await applyProvision(read.provision);
    return outcome.status === 'refused' ? outcome.problem : null;
  }
  if (!training) return null;
  const outcome = await applyProvision({ training: true, country: 'IN', language: systemLanguage });
  return outcome.status === 'refused' ? outcome.problem : null;
}
